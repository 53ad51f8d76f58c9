package dev.vigia.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.delivery.FakeStream;
import dev.vigia.replay.pace.Pace;
import dev.vigia.replay.reading.UnusableInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        ReplayResult result = replay(settings(file(Sample.csv(500, 1))), stream);
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
        replay(settings(file(Sample.csv(500, 1))), whole);
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
        ReplayResult result = replay(settings(file(text)), stream);
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
        ReplaySettings.Draft draft = settings(file(text));
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
    void replay_otherEncodingGoesToTheRejects() throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.write(file, (Sample.csv(1, 1) + Sample.row("T\u00e9", 1, 1, 1)).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, replay(settings(file), new FakeStream(1, 1)).rowsRejected());
    }

    @Test
    void replay_rebaseMovesTheLastDayOnly() throws Exception {
        ReplaySettings.Draft draft = settings(
                file(Sample.HEADER + "\n" + Sample.row("T1", 1, 532, 1) + "\n" + Sample.row("T2", 3, 532, 1) + "\n"));
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
        ReplaySettings.Draft draft = settings(file(Sample.csv(200, 3)));
        draft.speedup = 60;
        FakeStream stream = new FakeStream(1, 3);
        ReplayResult result = replay(draft, stream);
        double minutes = (result.lastTime().toEpochMilli() - result.firstTime().toEpochMilli()) / 60_000.0;
        assertEquals(minutes, result.wall().toMillis() / 1_000.0, 1.0);
        assertEquals(200, stream.rows().size());
        assertTrue(stream.markers().size() > 100, "silent shards hear how far event time has come");
    }

    @Test
    void replay_killedAtEveryRequestAndResumedLosesNothing() throws Exception {
        Path file = file(Sample.csv(400, 5));
        Path progress = folder.resolve("state/progress.properties");
        for (int kill = 1; kill < 25; kill++) {
            FakeStream stream = new FakeStream(kill, 3);
            stream.weather(FakeStream.weather(0.1, 0.1, 0));
            int fatal = kill;
            List<byte[]> left = new ArrayList<>();
            stream.beforePut(() -> {
                left.add(bytes(progress));
                if (stream.putCount() == fatal) {
                    throw new Killed();
                }
            });
            ReplaySettings.Draft draft = settings(file);
            draft.speedup = 50_000;
            try {
                replay(draft, stream);
            } catch (Killed expected) {
                Files.write(progress, left.get(left.size() - 1));
            }
            FakeStream rest = new FakeStream(kill, 3);
            draft.resume = true;
            ReplayResult result = replay(draft, rest);
            HashSet<String> rows = new HashSet<>(stream.rows());
            rows.addAll(rest.rows());
            assertEquals(400, rows.size(), "killed at request " + kill);
            assertEquals(400, result.alreadySent() + rest.rows().size());
        }
    }

    @Test
    void replay_goesOnWithItsPromiseAndEndsThatOfOneThatBrokeOff() throws Exception {
        ReplaySettings.Draft draft = settings(file(Sample.csv(400, 5)));
        FakeStream stream = new FakeStream(1, 1);
        try (Replay replay = Replay.of(draft.finished(), stream, null, stream)) {
            stream.beforePut(replay::stop);
            replay.run(ProgressListener.NONE);
        }
        String sender = sender(stream.markers().get(0));
        FakeStream resumed = new FakeStream(2, 1);
        draft.resume = true;
        try (Replay replay = Replay.of(draft.finished(), resumed, null, resumed)) {
            resumed.beforePut(replay::stop);
            replay.run(ProgressListener.NONE);
        }
        assertEquals(sender, sender(resumed.markers().get(0)));
        FakeStream anew = new FakeStream(3, 1);
        draft.resume = false;
        replay(draft, anew);
        assertNotEquals(sender, sender(anew.markers().get(0)));
        assertEquals(sender, sender(anew.markers().get(1)));
        assertTrue(anew.markers().get(1).contains("\"last\":true"));
    }

    private static String sender(String marker) {
        return marker.replaceAll(".*\"sender\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void replay_stoppedSaysSoAndResumes() throws Exception {
        ReplaySettings.Draft draft = settings(file(Sample.csv(400, 5)));
        FakeStream stream = new FakeStream(1, 2);
        ReplayResult stopped;
        try (Replay replay = Replay.of(draft.finished(), stream, null, stream)) {
            stream.beforePut(() -> {
                if (stream.putCount() == 5) {
                    replay.stop();
                }
            });
            stopped = replay.run(ProgressListener.NONE);
        }
        assertFalse(stopped.complete());
        assertFalse(stream.markers().toString().contains("last"), stream.markers()::toString);
        stream.beforePut(() -> {});
        FakeStream rest = new FakeStream(2, 2);
        draft.resume = true;
        replay(draft, rest);
        HashSet<String> rows = new HashSet<>(stream.rows());
        rows.addAll(rest.rows());
        assertEquals(400, rows.size());
    }

    @Test
    void replay_resumingAnotherInputIsRefused() throws Exception {
        Path file = file(Sample.csv(50, 5));
        replay(settings(file), new FakeStream(1, 1));
        Files.writeString(file, Sample.csv(50, 5).replace("PUNE", "PONA"));
        ReplaySettings.Draft draft = settings(file);
        draft.resume = true;
        UnusableInput refused = assertThrows(UnusableInput.class, () -> replay(draft, new FakeStream(1, 1)));
        assertTrue(refused.getMessage().contains("rows or mapping were others"), refused.getMessage());
    }

    @Test
    void replay_copiesSendEveryRowTwice() throws Exception {
        ReplaySettings.Draft draft = settings(file(Sample.csv(50, 5)));
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
        ReplaySettings.Draft draft = settings(file(Sample.csv(500, 1) + "x\n"));
        draft.speedup = 3_600;
        DryRun run = DryRun.of(draft.finished());
        assertEquals(500, run.rows());
        assertEquals(1, run.rejected());
        assertEquals(20, run.accounts(), 1);
        assertTrue(run.duration().toSeconds() > 60 && run.duration().toSeconds() < 72, run.toString());
        assertFalse(Files.exists(folder.resolve("state")));
    }

    /** Ends a replay as abruptly as a lost machine would. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void assertRefused(String text, String reason) throws IOException {
        ReplaySettings.Draft draft = settings(file(text));
        UnusableInput refused = assertThrows(UnusableInput.class, () -> replay(draft, new FakeStream(1, 1)));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    private ReplayResult replay(ReplaySettings.Draft draft, FakeStream stream) throws Exception {
        try (Replay replay = Replay.of(draft.finished(), stream, null, stream)) {
            return replay.run(ProgressListener.NONE);
        }
    }

    private ReplaySettings.Draft settings(Path file) {
        ReplaySettings.Draft draft = new ReplaySettings.Draft();
        draft.input = file.toString();
        draft.stream = "transactions";
        draft.state = folder.resolve("state");
        draft.speedup = Pace.MAX;
        draft.delivery = draft.delivery.withAggregateBytes(3_000);
        return draft;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Day, time padded, and id: what the rows are ordered by. */
    private static String time(String json) {
        String time = json.replaceAll(".*\"TransactionTime\":\"(\\d+)\".*", "$1");
        return json.replaceAll(".*\"TransactionDate\":\"(\\d)/.*", "$1")
                + "0".repeat(6 - time.length())
                + time
                + json.replaceAll(".*\"TransactionID\":\"(\\w+)\".*", " $1");
    }
}
