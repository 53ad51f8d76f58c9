package dev.vigia.replay.archives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An Excel workbook (.xlsx), read row by row. Of its parts, only the texts that cells share and the styles are kept in memory.
 * Formulas are not computed, and macros and links are not looked at.
 */
final class Workbook {
    private static final String SHARED_TEXTS = "sharedstrings.xml";
    private static final String STYLES = "styles.xml";
    private static final String PART = "xl/workbook.xml";
    private static final int NAMED = 3;
    /** A text takes about twice its bytes in memory, and the replay needs memory of its own. */
    private static final int SHARE_OF_MEMORY = 3;

    private final ReadableWorkbook workbook;
    private final CellTexts texts;

    private Workbook(ReadableWorkbook workbook, boolean since1904) {
        this.workbook = workbook;
        this.texts = new CellTexts(since1904);
    }

    /**
     * Returns the rows of a sheet as a CSV, as {@link SheetText} writes it.
     *
     * @param zip the same file, for what the library does not tell
     * @param name of the sheet; empty if one sheet alone has rows
     */
    static InputStream sheet(Path file, ZipFile zip, Optional<String> name) throws IOException {
        refuseTextsBeyondMemory(zip);
        try {
            // Without styles the library cannot look for formats. Cells that are no numbers, but say so, are texts.
            ReadingOptions options = new ReadingOptions(part(zip, STYLES).isPresent(), true);
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), options);
            try {
                return new Workbook(workbook, isSince1904(zip) || workbook.isDate1904()).text(name);
            } catch (IOException | XMLStreamException | RuntimeException failed) {
                workbook.close();
                throw failed;
            }
        } catch (BadArchive refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw unreadable(broken);
        }
    }

    static BadArchive unreadable(Exception cause) {
        return new BadArchive(
                "it is no workbook (.xlsx) that can be read here (" + firstLine(cause)
                        + "). Open it in a spreadsheet program and save it as \"Excel Workbook (.xlsx)\" or as \"CSV UTF-8\".",
                cause);
    }

    private static String firstLine(Exception cause) {
        return cause.toString().lines().findFirst().orElse("");
    }

    private SheetText text(Optional<String> name) throws IOException {
        Stream<Row> rows = (name.isPresent() ? named(name.get()) : only()).openStream();
        return new SheetText(rows, texts, workbook);
    }

    private Sheet named(String name) throws BadArchive {
        return workbook.findSheet(name)
                .orElseThrow(() -> new BadArchive("it has no sheet \"" + name + "\", which the mapping's `file` names. "
                        + "It has " + names(workbook.getSheets().toList()) + "."));
    }

    private Sheet only() throws IOException {
        List<Sheet> visible = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (visible.isEmpty()) {
            throw new BadArchive("it is a workbook without a visible sheet. Give one that has rows in it.");
        }
        List<Sheet> filled = new ArrayList<>();
        for (Sheet sheet : visible.size() == 1 ? List.<Sheet>of() : visible) {
            if (hasRows(sheet)) {
                filled.add(sheet);
            }
        }
        if (filled.size() > 1) {
            throw new BadArchive("it is a workbook with rows in " + filled.size() + " sheets: " + names(filled)
                    + ". Write in the mapping which one is meant, for example `file: {sheet: \""
                    + printable(filled.get(0)) + "\"}`.");
        }
        return filled.isEmpty() ? visible.get(0) : filled.get(0);
    }

    private boolean hasRows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(texts::isFilled);
        }
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream()
                        .limit(NAMED)
                        .map(sheet -> "\"" + printable(sheet) + "\"")
                        .collect(Collectors.joining(", "))
                + (sheets.size() > NAMED ? ", ..." : "");
    }

    private static String printable(Sheet sheet) {
        return sheet.getName().replaceAll("\\p{Cntrl}", "?");
    }

    private static void refuseTextsBeyondMemory(ZipFile zip) throws BadArchive {
        long bytes = part(zip, SHARED_TEXTS).map(ZipEntry::getSize).orElse(0L);
        long memory = Runtime.getRuntime().maxMemory();
        if (bytes > memory / SHARE_OF_MEMORY) {
            throw new BadArchive("it is a workbook with " + (bytes >> 20) + " MB of texts, which do not fit into "
                    + (memory >> 20) + " MB of memory. Save its sheet as \"CSV UTF-8\" and give that file.");
        }
    }

    private static Optional<? extends ZipEntry> part(ZipFile zip, String end) {
        return zip.stream()
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(end))
                .findFirst();
    }

    /** The library takes {@code date1904="true"} alone, and Excel writes {@code "1"}. */
    private static boolean isSince1904(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry part = part(zip, PART).orElse(null);
        if (part == null) {
            return false;
        }
        try (InputStream bytes = zip.getInputStream(part)) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    return "1".equals(xml.getAttributeValue(null, "date1904"));
                }
            }
            return false;
        }
    }
}
