package dev.vigia.replay.archives;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives and workbooks from texts, for files that no library writes. */
public final class HandWritten {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private HandWritten() {}

    /** @param parts name and text, by turns */
    public static Path zip(Path file, String... parts) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (int at = 0; at < parts.length; at += 2) {
            bytes.put(parts[at], parts[at + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(file, bytes);
    }

    static Path zip(Path file, Map<String, byte[]> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /**
     * Writes a workbook with one sheet.
     *
     * @param properties attributes of the workbook, such as {@code date1904="1"}
     * @param formats the number formats of the styles 1, 2, ...
     * @param rows XML
     */
    public static Path workbook(Path file, String properties, String[] formats, String rows) throws IOException {
        return zip(
                file,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + (formats == null
                                ? ""
                                : "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>")
                        + "</Types>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><workbookPr " + properties
                        + "/><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                formats == null ? "unused" : "xl/styles.xml",
                formats == null ? "" : styles(formats),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String styles(String... formats) {
        StringBuilder codes = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int at = 0; at < formats.length; at++) {
            String code = formats[at].replace("&", "&amp;").replace("\"", "&quot;");
            codes.append("<numFmt numFmtId=\"")
                    .append(164 + at)
                    .append("\" formatCode=\"")
                    .append(code)
                    .append("\"/>");
            cells.append("<xf numFmtId=\"").append(164 + at).append("\"/>");
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + codes + "</numFmts><cellXfs>" + cells
                + "</cellXfs></styleSheet>";
    }
}
