package dev.vigia.music.listening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.catalogue.Tracks;
import dev.vigia.music.csv.Columns;
import dev.vigia.music.csv.InputFile;
import dev.vigia.music.csv.Kind;
import dev.vigia.music.csv.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotReaderTest {
    private static final int SUBTASKS = 3;
    private static final String HEADER = "track_id,user_id,playcount\n";

    @TempDir
    private Path folder;

    private final Catalogue catalogue = Tracks.of("T1,a,b,c", "T2,a,b,c");
    private final List<String> rows = new ArrayList<>();
    private final List<SplitReport> reports = new ArrayList<>();

    @BeforeEach
    void clear() {
        rows.clear();
        reports.clear();
    }

    @Test
    void rows_comeWithUserTrackAndCount() throws IOException {
        read(HEADER + "T1,u1,3\nT2,u1,0\nT9,u2,7\n");

        assertEquals(List.of("u1 T1 3", "u1 T2 0", "u2 ?T9 7"), rows);
        assertEquals(3, reports.get(0).rows);
        assertEquals(1, reports.get(0).unknown);
    }

    @Test
    void columns_mayBeInAnyOrderWithOthersBetween() throws IOException {
        read("playcount,x,user_id,track_id\n3,y,u1,\"T1\"\n");

        assertEquals(List.of("u1 T1 3"), rows);
    }

    @Test
    void rowsThatAreNone_areRejectedAndTheRunGoesOn() throws IOException {
        read(HEADER + ",u1,3\nT1,,3\nT1,u1,-3\nT1,u1,x\nT1,u1\nT1,u1,3,4\n\"T1\"x,u1,3\n\nT1,u1,5\n\"T1,u1,3\n");

        assertEquals(List.of("u1 T1 5"), rows);
        SplitReport report = reports.get(0);
        assertEquals(9, report.rows);
        List<String> rejects = new ArrayList<>();
        for (int reject = 0; reject < report.rejectedLines.length; reject++) {
            rejects.add(report.rejectedLines[reject] + " " + Reason.of(report.rejectedReasons[reject]));
        }
        assertEquals(
                List.of(
                        "2 NO_TRACK",
                        "3 NO_USER",
                        "4 COUNT_NEGATIVE",
                        "5 COUNT_NOT_NUMERIC",
                        "6 FIELD_COUNT",
                        "7 FIELD_COUNT",
                        "8 TEXT_AFTER_QUOTE",
                        "11 UNCLOSED_QUOTE"),
                rejects);
    }

    @Test
    void idsWithBadBytes_areRejected() throws IOException {
        read(HEADER + "T1,u\u00e9,3\nT1,u\u00e8,3\nT\u00e9,u,3\n", StandardCharsets.ISO_8859_1, Long.MAX_VALUE);

        assertEquals(List.of(), rows);
        byte reason = (byte) Reason.ID_NOT_UTF8.ordinal();
        assertArrayEquals(new byte[] {reason, reason, reason}, reports.get(0).rejectedReasons);
        assertEquals("an id is not UTF-8 text", reports.get(0).firstRejected);
    }

    @Test
    void firstRejectedRow_isExplained() throws IOException {
        read(HEADER + "T1,u1,3\nT1,u1,1\u001b[2J.0\nT1,u1\n");
        assertEquals("playcount is \"1<U+001B>[2J.0\", not a whole number", reports.get(0).firstRejected);

        clear();
        read(HEADER + "T1,u1,3\nT1,u1\n");
        assertEquals("it has 2 fields, and the header has 3", reports.get(0).firstRejected);
    }

    @Test
    void splits_ofAnySizeGiveTheSameRowsAndMeet() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 40; row++) {
            text.append(row % 5 == 0 ? "\"T1\"" : "T" + row)
                    .append(",u")
                    .append(row % 7)
                    .append(",")
                    .append(row * row)
                    .append(List.of("\r\n", "\r", "\n").get(row % 3))
                    .append(row % 6 == 0 ? "\n\r\n" : "");
        }
        text.insert(0, '\uFEFF').append("T1,u1,x\n\n");
        read(text.toString());
        List<String> whole = sorted();
        long lines = reports.get(0).lines;
        List<Long> rejected = rejectedLines();
        for (long bytes = 1; bytes < 90; bytes++) {
            clear();
            read(text.toString(), StandardCharsets.UTF_8, bytes);

            assertEquals(whole, sorted(), "split by " + bytes);
            assertTrue(meet(), "split by " + bytes);
            assertEquals(
                    lines, reports.stream().mapToLong(report -> report.lines).sum());
        }
    }

    @Test
    void splits_doNotMeetWhereOneBeginsInsideOfQuotes() throws IOException {
        String text = HEADER + "T1,\"u\n1\nT2,u9,9\n\",3\nT2,u2,4\n";
        int begins = text.indexOf("T2,u9");

        read(text, StandardCharsets.UTF_8, begins);
        assertEquals(false, meet());

        clear();
        read(text);
        assertEquals(List.of("u\n1\nT2,u9,9\n T1 3", "u2 T2 4"), rows);
        assertTrue(meet());
    }

    @Test
    void usersRows_allGoToTheSameSubtask() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 30_000; row++) {
            text.append("T1,user ").append(row % 100).append(",1\n");
        }
        read(text.toString(), StandardCharsets.UTF_8, 10_000);

        assertEquals(30_000, rows.size());
        assertEquals(100, rows.stream().distinct().count());
    }

    private List<Long> rejectedLines() {
        List<Long> rejected = new ArrayList<>();
        long before = 0;
        for (SplitReport report : reports) {
            for (int line : report.rejectedLines) {
                rejected.add(before + line);
            }
            before += report.lines;
        }
        return rejected;
    }

    private List<String> sorted() {
        rows.sort(null);
        return List.copyOf(rows);
    }

    private boolean meet() {
        for (int index = 1; index < reports.size(); index++) {
            if (reports.get(index).start != reports.get(index - 1).end) {
                return false;
            }
        }
        return true;
    }

    private void read(String text) throws IOException {
        read(text, StandardCharsets.UTF_8, Long.MAX_VALUE);
    }

    private void read(String text, Charset charset, long splitBytes) throws IOException {
        Path file = folder.resolve("listening.csv");
        Files.write(file, text.getBytes(charset));
        InputFile input = new InputFile(Kind.LISTENING, new org.apache.flink.core.fs.Path(file.toString()));
        Columns columns = input.columns();
        SnapshotFormat format = new SnapshotFormat(input, columns, catalogue, SUBTASKS);
        Map<String, Integer> subtaskOf = new HashMap<>();
        for (FileSourceSplit split :
                new EvenSplits(splitBytes).enumerateSplits(new org.apache.flink.core.fs.Path[] {input.path}, 1)) {
            try (BulkFormat.Reader<Block> reader = format.createReader(new Configuration(), split)) {
                BulkFormat.RecordIterator<Block> batch;
                while ((batch = reader.readBatch()) != null) {
                    RecordAndPosition<Block> next;
                    while ((next = batch.next()) != null) {
                        take(next.getRecord(), subtaskOf);
                    }
                }
            }
        }
    }

    private void take(Block block, Map<String, Integer> subtaskOf) {
        if (block.report != null) {
            reports.add(block.report);
            return;
        }
        BlockRows each = new BlockRows(block.rows);
        while (each.next()) {
            String user = text(each.bytes(), each.userFrom(), each.userTo());
            String track = each.track() >= 0
                    ? catalogue.tracks.text(each.track())
                    : "?" + text(each.bytes(), each.trackFrom(), each.trackTo());
            rows.add(user + " " + track + " " + each.count());
            Integer subtask = subtaskOf.putIfAbsent(user, block.target);
            assertTrue(subtask == null || subtask == block.target, user);
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
