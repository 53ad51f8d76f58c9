package dev.vigia.replay.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void file_isTheOneThatNoSystemHasAdded() throws Exception {
        Path zip = HandWritten.zip(
                file(),
                "a/",
                "",
                "a/Ums\u00e4tze.csv",
                "x,y\n",
                "__MACOSX/a/._Ums\u00e4tze.csv",
                "?",
                ".DS_Store",
                "?");
        assertEquals("x,y\n", only(zip));
    }

    @Test
    void severalFiles_areNamedAndRefused() throws Exception {
        Path zip = HandWritten.zip(file(), "a.csv", "", "b/c.csv", "", "d\n.csv", "", "e.csv", "");
        assertEquals(
                "it is a zip archive with 4 files: a.csv, b/c.csv, d?.csv, .... Unpack it and give one of them.",
                refusal(zip));
        assertTrue(refusal(HandWritten.zip(file(), "mimetype", "", "content.xml", ""))
                .contains("OpenDocument"));
    }

    @Test
    void archiveWithoutAFile_isRefused() throws Exception {
        assertTrue(refusal(HandWritten.zip(file(), "a/", "")).contains("without a file"));
        assertTrue(refusal(HandWritten.zip(file())).contains("without a file"));
    }

    @Test
    void fileThatIsPackedItself_isRefused() throws Exception {
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        new GZIPOutputStream(gz).close();
        byte[] inner = Files.readAllBytes(HandWritten.zip(file(), "b.csv", "x\n"));
        for (byte[] packed : new byte[][] {gz.toByteArray(), inner}) {
            Path zip = HandWritten.zip(file(), Map.of("a.csv", packed));
            assertTrue(refusal(zip).contains("a.csv in it, which is packed too"), refusal(zip));
        }
    }

    @Test
    void password_isNoticed() throws Exception {
        Path zip = HandWritten.zip(file(), "a.csv", "x\n");
        byte[] bytes = Files.readAllBytes(zip);
        // The flags of the entry, in front of it and in the directory.
        bytes[6] |= 1;
        bytes[indexOf(bytes, "PK\1\2") + 8] |= 1;
        Files.write(zip, bytes);
        assertEquals("it is a zip archive with a password. Unpack it and give the file that was in it.", refusal(zip));
    }

    @Test
    void archiveThatIsCutOff_isRefused() throws Exception {
        Path zip = HandWritten.zip(file(), "a.csv", "x\n");
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length - 30));
        assertTrue(refusal(zip).startsWith("it is a broken zip archive"), refusal(zip));
    }

    @Test
    void fileThatGrowsWithoutMeasure_isRefused() throws Exception {
        Path zip = HandWritten.zip(file(), Map.of("zeros.csv", new byte[65 << 20]));
        assertTrue(refusal(zip).contains("zeros.csv grows from"), refusal(zip));
    }

    @Test
    void packing_isToldByTheFirstBytes() throws Exception {
        assertEquals(Packing.ZIP, packing("PK\3\4.."));
        assertEquals(Packing.EMPTY_ZIP, packing("PK\5\6"));
        assertEquals(Packing.GZIP, packing("\u001f\u008b"));
        assertEquals(Packing.OLE2, packing("\u00d0\u00cf\u0011\u00e0...."));
        for (String text : new String[] {"", "P", "PK,id\n", "id"}) {
            assertEquals(Packing.NONE, packing(text));
        }
    }

    private static Packing packing(String bytes) throws IOException {
        return Packing.of(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Path file() {
        return folder.resolve("in.zip");
    }

    private static String only(Path zip) throws IOException {
        try (Archive archive = Archive.open(zip);
                InputStream bytes = archive.only()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String refusal(Path zip) {
        String message = assertThrows(BadArchive.class, () -> only(zip)).getMessage();
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    private static int indexOf(byte[] bytes, String part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(part);
    }
}
