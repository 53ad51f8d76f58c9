package dev.vigia.replay;

import static dev.vigia.replay.SmallReplays.file;
import static dev.vigia.replay.SmallReplays.replay;
import static dev.vigia.replay.SmallReplays.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.delivery.FakeStream;
import dev.vigia.replay.reading.UnusableInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    @TempDir
    Path folder;

    @Test
    void replay_sendsAllRowsInEventTimeOrderAndMarksTheEnd() throws Exception {
        FakeStream stream = new FakeStream(1, 1);
        ReplayResult result = replay(settings(file(folder, Sample.csv(500, 1))), stream);
        assertEquals(500, result.sent());
        assertEquals(500, new HashSet<>(stream.rows()).size());
        List<String> times = stream.rows().stream().map(ReplayTest::time).toList();
        assertEquals(times.stream().sorted().toList(), times);
        assertEquals(2, stream.markers().size());
        assertTrue(stream.markers().get(0).contains(result.firstTime().toString()), stream.markers()::toString);
        assertFalse(stream.markers().get(0).contains("last"));
        assertTrue(
                stream.markers().get(1).contains(result.lastTime().plusMillis(1).toString()));
        assertTrue(stream.markers().get(1).contains("\"last\":true"));
        assertTrue(result.complete());
    }

    @Test
    void replay_throughFilesAndGzipIsTheSame() throws Exception {
        FakeStream whole = new FakeStream(1, 2);
        replay(settings(file(folder, Sample.csv(500, 1))), whole);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Sample.csv(500, 1).getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("rows.csv.gz"), compressed.toByteArray());
        ReplaySettings.Draft draft = settings(file);
        draft.heapChunkBytes = 4_000;
        FakeStream chunked = new FakeStream(1, 2);
        replay(draft, chunked);
        assertEquals(whole.rows(), chunked.rows());
    }

    @Test
    void replay_columnsInAnyOrderAndMoreThanMapped() throws Exception {
        String text = "Branch,TransactionAmount (INR),TransactionTime,TransactionDate,CustAccountBalance,CustLocation,"
                + "CustGender,CustomerDOB,CustomerID,TransactionID\r\nB7,25,532,1/8/16,10,PUNE,F,10/2/80,C1,T1\r\n";
        FakeStream stream = new FakeStream(1, 1);
        ReplayResult result = replay(settings(file(folder, text)), stream);
        assertEquals(Instant.parse("2016-07-31T18:35:32Z"), result.firstTime());
        assertTrue(stream.rows().get(0).startsWith("{\"Branch\":\"B7\",\"TransactionAmount (INR)\":\"25\""));
    }

    @Test
    void replay_rowWithoutATimeGoesFirstAndOneWithoutSenseGoesToTheRejects() throws Exception {
        String text = Sample.csv(10, 1)
                + "T98,too,few\n"
                + Sample.row("T99", 1, 999_999, 1) + "\n"
                + "T97,\"open" + Sample.row("", 1, 0, 1) + "\n"
                + Sample.row("T96", 2, 0, 1) + "\n";
        FakeStream stream = new FakeStream(1, 1);
        ReplaySettings.Draft draft = settings(file(folder, text));
        ReplayResult result = replay(draft, stream);
        assertEquals(14, result.rowsRead());
        assertEquals(2, result.rowsRejected());
        assertEquals(12, result.sent());
        assertTrue(stream.rows().get(0).contains("T99"));
        assertEquals(
                List.of(
                        "line,reason,record",
                        "12,3 fields instead of 9,\"T98,too,few\"",
                        "14,text after the closing quote of a field,\"T97,\"\"open"
                                + Sample.row("", 1, 0, 1).replace("\"", "\"\"") + "\""),
                Files.readAllLines(folder.resolve("state/rejects.csv")));
    }

    @Test
    void replay_sendsNothingIfMoreThanTheLimitCannotBeJudged() throws Exception {
        FakeStream stream = new FakeStream(1, 1);
        ReplaySettings.Draft draft = settings(file(folder, Sample.csv(9, 1) + Sample.row("T9", 1, 1, 1) + "x\n"));
        draft.quarantineLimit = 0.09;
        UnusableInput refused = assertThrows(UnusableInput.class, () -> replay(draft, stream));
        assertTrue(refused.getMessage().contains("10.0 % of its 10 records"), refused.getMessage());
        assertEquals(0, stream.putCount());
        draft.quarantineLimit = 0.1;
        assertEquals(1, replay(draft, stream).unjudged().rowsUnreadable());
        assertEquals(10, stream.rows().size());
    }

    @Test
    void replay_otherEncodingGoesToTheRejects() throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.write(file, (Sample.csv(1, 1) + Sample.row("T\u00e9", 1, 1, 1)).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, replay(settings(file), new FakeStream(1, 1)).rowsRejected());
    }

    @Test
    void replay_rebaseMovesTheLastDayOnly() throws Exception {
        ReplaySettings.Draft draft = settings(file(
                folder,
                Sample.HEADER + "\n" + Sample.row("T1", 1, 532, 1) + "\n" + Sample.row("T2", 3, 532, 1) + "\n"));
        draft.rebaseTo = LocalDate.of(2024, 3, 1);
        FakeStream stream = new FakeStream(1, 1);
        ReplayResult result = replay(draft, stream);
        assertTrue(stream.rows().get(0).contains("\"28/2/24\""), stream.rows().get(0));
        assertTrue(stream.rows().get(1).contains("\"1/3/24\""));
        assertTrue(stream.rows().get(1).contains("\"10/2/80\""));
        assertEquals(Instant.parse("2024-02-29T18:35:32Z"), result.lastTime());
    }

    @Test
    void replay_paceSpreadsRowsOverTheirEventTime() throws Exception {
        ReplaySettings.Draft draft = settings(file(folder, Sample.csv(200, 3)));
        draft.speedup = 60;
        FakeStream stream = new FakeStream(1, 3);
        ReplayResult result = replay(draft, stream);
        double minutes = (result.lastTime().toEpochMilli() - result.firstTime().toEpochMilli()) / 60_000.0;
        assertEquals(minutes, result.wall().toMillis() / 1_000.0, 1.0);
        assertEquals(200, stream.rows().size());
        assertTrue(stream.markers().size() > 100, "silent shards hear how far event time has come");
    }

    @Test
    void replay_copiesSendEveryRowTwice() throws Exception {
        ReplaySettings.Draft draft = settings(file(folder, Sample.csv(50, 5)));
        draft.copies = 2;
        FakeStream stream = new FakeStream(1, 2);
        assertEquals(100, replay(draft, stream).sent());
        assertEquals(100, stream.rows().size());
        assertEquals(50, new HashSet<>(stream.rows()).size());
    }

    @Test
    void replay_unusableInputSaysWhatIsMissing() throws Exception {
        assertRefused("", "is empty");
        assertRefused(Sample.HEADER + "\n", "no row");
        assertRefused(Sample.HEADER.replace("CustGender,", "") + "\n", "lacks \"CustGender\"");
        assertRefused(Sample.HEADER + ",CustomerID\n", "more than once");
        assertRefused(Sample.HEADER + "\nx\n", "none of 1 records");
    }

    @Test
    void dryRun_countsAndSendsNothing() throws Exception {
        ReplaySettings.Draft draft = settings(file(folder, Sample.csv(500, 1) + "x\n"));
        draft.speedup = 3_600;
        DryRun run = DryRun.of(draft.finished());
        assertEquals(500, run.rows());
        assertEquals(1, run.unjudged().rowsRejected());
        assertEquals(20, run.accounts(), 1);
        assertTrue(run.duration().toSeconds() > 60 && run.duration().toSeconds() < 72, run.toString());
        assertFalse(Files.exists(folder.resolve("state")));
    }

    private void assertRefused(String text, String reason) throws IOException {
        ReplaySettings.Draft draft = settings(file(folder, text));
        UnusableInput refused = assertThrows(UnusableInput.class, () -> replay(draft, new FakeStream(1, 1)));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    /** Returns what the rows are ordered by: day, time padded, and id. */
    private static String time(String json) {
        String time = json.replaceAll(".*\"TransactionTime\":\"(\\d+)\".*", "$1");
        return json.replaceAll(".*\"TransactionDate\":\"(\\d)/.*", "$1")
                + "0".repeat(6 - time.length())
                + time
                + json.replaceAll(".*\"TransactionID\":\"(\\w+)\".*", " $1");
    }
}
