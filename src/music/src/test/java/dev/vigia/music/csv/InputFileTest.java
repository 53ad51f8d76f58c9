package dev.vigia.music.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.settings.WeeklyFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    private static final String ROW = "TRAAA,u1,3\n";

    @TempDir
    private Path folder;

    @Test
    void columns_areFoundByNameInAnyOrder() throws IOException {
        Columns columns = file(Kind.LISTENING, "a.csv", "\uFEFFplaycount,\"user_id\",x, track_id\n1,u,y,t\n")
                .columns();

        assertEquals(4, columns.count);
        assertEquals(3, columns.place(Kind.TRACK));
        assertEquals(1, columns.place(Kind.USER));
        assertEquals(0, columns.place(Kind.COUNT));
    }

    @Test
    void byteOrderMark_isNoPartOfTheFirstColumn() throws IOException {
        assertEquals(
                0,
                file(Kind.LISTENING, "a.csv", "\uFEFF\"track_id\",user_id,playcount\n1,u,1\n")
                        .columns()
                        .place(Kind.TRACK));
    }

    @Test
    void sizeAndTime_areThoseOfWhenItsColumnsWereLookedFor() throws IOException {
        String text = "track_id,user_id,playcount\n" + ROW;
        InputFile file = file(Kind.LISTENING, "a.csv", text);
        Path path = folder.resolve("a.csv");
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-11-20T10:15:30.123Z")));
        file.columns();
        Files.writeString(path, text + ROW);

        assertEquals(text.length(), file.bytes());
        assertEquals("2026-11-20T10:15:30.123Z", file.modified().toString());
    }

    @Test
    void compressedFile_isReadAsText() throws IOException {
        Path path = folder.resolve("a.csv.gz");
        Files.write(path, compressed("track_id,user_id,playcount\n" + ROW));

        assertEquals(3, new InputFile(Kind.LISTENING, flink(path)).columns().count);
    }

    @Test
    void missingFile_isNamed() {
        refused(
                new InputFile(Kind.MUSIC_INFO, flink(folder.resolve("none.csv"))),
                "--music-info",
                "none.csv",
                "there is no such file");
    }

    @Test
    void folder_isRefused() {
        refused(new InputFile(Kind.MUSIC_INFO, flink(folder)), "is a folder");
    }

    @Test
    void emptyFile_isRefused() throws IOException {
        refused(file(Kind.LISTENING, "a.csv", ""), "it is empty");
        refused(file(Kind.LISTENING, "b.csv", "\n\n"), "it is empty");
    }

    @Test
    void headerAlone_isRefused() throws IOException {
        refused(file(Kind.LISTENING, "a.csv", "track_id,user_id,playcount\n"), "it has a header and no rows");
    }

    @Test
    void missingColumn_isToldWithWhatIsThere() throws IOException {
        refused(
                file(Kind.LISTENING, "a.csv", "track_id,user\n1,2\n"),
                "no column user_id and no playcount",
                "but track_id,user");
    }

    @Test
    void upperAndLowerCaseOfAHeader_areNoMatter() throws IOException {
        Columns columns = file(Kind.LISTENING, "a.csv", ",Track_ID,USER_ID,PlayCount\n0,1,u,1\n")
                .columns();
        assertEquals(1, columns.place(Kind.TRACK));
        assertEquals(3, columns.place(Kind.COUNT));
        assertEquals(
                2,
                file(Kind.MUSIC_INFO, "b.csv", "track_id,Name,name,artist,genre\n1,n,m,a,g\n")
                        .columns()
                        .place(Kind.NAME));
        refused(
                file(Kind.LISTENING, "c.csv", "track_id,User_id,USER_ID,playcount\n1,2,3,4\n"),
                "user_id more than once");
    }

    @Test
    void otherDelimiterOrEncoding_isSuspected() throws IOException {
        refused(
                file(Kind.LISTENING, "a.csv", "track_id;user_id;playcount\nT1;u1;3\n"),
                "but track_id;user_id;playcount. Columns must be separated by commas.");
        Files.write(folder.resolve("b.csv"), "track_id,user_id,playcount\n".getBytes(StandardCharsets.UTF_16LE));
        refused(new InputFile(Kind.LISTENING, flink(folder.resolve("b.csv"))), "t<U+0000>r", "Is it UTF-16?");
    }

    @Test
    void controlCharactersOfAHeader_areShownAsText() throws IOException {
        refused(
                file(Kind.LISTENING, "a.csv", "a\u001b]0;x\u0007,\u202eb\n1,2\n"),
                "but a<U+001B>]0;x<U+0007>,<U+202E>b.");
    }

    @Test
    void columnThatIsThereTwice_isRefused() throws IOException {
        refused(
                file(Kind.LISTENING, "a.csv", "track_id,user_id,playcount,user_id\n1,2,3,4\n"),
                "user_id more than once");
    }

    @Test
    void swappedFiles_areGuessed() throws IOException {
        refused(
                file(Kind.MUSIC_INFO, "a.csv", "track_id,user_id,playcount\n" + ROW),
                "These are the columns of --listening: are the files swapped?");
        refused(
                file(Kind.LISTENING, "b.csv", "track_id,name,artist,genre\na,b,c,d\n"),
                "These are the columns of --music-info: are the files swapped?");
    }

    @Test
    void compressedFileThatIsCutOff_isToldToBe() throws IOException {
        byte[] whole = compressed("track_id,user_id,playcount\n" + ROW);
        Path path = folder.resolve("a.csv.gz");
        Files.write(path, Arrays.copyOf(whole, whole.length / 2));

        refused(new InputFile(Kind.LISTENING, flink(path)), "it ends in the middle");
    }

    @Test
    void fileThatIsNotCompressedThoughItsNameSaysSo_isToldToBe() throws IOException {
        refused(file(Kind.LISTENING, "a.csv.gz", "track_id,user_id,playcount\n" + ROW), "no whole gzip file");
    }

    private InputFile file(Kind kind, String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, text);
        return new InputFile(kind, flink(path));
    }

    private static void refused(InputFile file, String... parts) {
        WeeklyFailed failed = assertThrows(WeeklyFailed.class, file::columns);
        assertEquals(2, failed.exitCode());
        for (String part : parts) {
            assertTrue(failed.getMessage().contains(part), failed.getMessage());
        }
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static org.apache.flink.core.fs.Path flink(Path path) {
        return new org.apache.flink.core.fs.Path(path.toString());
    }
}
