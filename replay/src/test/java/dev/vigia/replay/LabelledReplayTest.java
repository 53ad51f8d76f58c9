package dev.vigia.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.delivery.FakeStream;
import dev.vigia.replay.order.Pace;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledReplayTest {
    private static final String HEADER = "TRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TERMINAL_ID,TX_AMOUNT,TX_FRAUD";
    private static final Instant FIRST = Instant.parse("2018-04-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void label_isSentOnceTheRowsHaveComeAsFar() throws Exception {
        FakeStream rows = new FakeStream(1, 1);
        FakeStream labels = new FakeStream(2, 1, rows);
        ReplayResult result = replay(settings(file(300)), rows, labels);
        assertEquals(300, result.sent());
        assertEquals(250, result.labels(), "those of the last two days are dated after the last row");
        assertEquals(250, labels.rows().size());
        assertEquals(label(0), labels.rows().get(0));
        assertEquals(label(249), labels.rows().get(249));
        assertFalse(rows.rows().toString().contains("FRAUD"), "labels never come with the rows");
        assertTrue(result.complete());
    }

    @Test
    void everyShardOfBothStreams_hearsTheEnd() throws Exception {
        FakeStream rows = new FakeStream(1, 2);
        FakeStream labels = new FakeStream(2, 3, rows);
        ReplayResult result = replay(settings(file(300)), rows, labels);
        assertEquals(2, ends(rows, result));
        assertEquals(3, ends(labels, result));
    }

    private static long ends(FakeStream stream, ReplayResult result) {
        return stream.markers().stream()
                .filter(marker -> marker.contains(result.end().toString()))
                .count();
    }

    @Test
    void silentShardOfLabels_hearsHowFarEventTimeIs() throws Exception {
        ReplaySettings.Draft draft = settings(file(300));
        draft.speedup = 3_600;
        FakeStream rows = new FakeStream(1, 1);
        FakeStream labels = new FakeStream(2, 1, rows);
        replay(draft, rows, labels);
        List<String> before = labels.markers().stream()
                .map(marker -> marker.replaceAll(".*?\"(20[^\"]*)\".*", "$1"))
                .filter(time -> Instant.parse(time).isBefore(FIRST.plus(Duration.ofDays(2))))
                .toList();
        assertTrue(before.size() > 30, "about one a second for 48 seconds: " + before.size());
        assertEquals(before.stream().sorted().toList(), before);
    }

    @Test
    void throughFiles_labelsAreTheSame() throws Exception {
        Path file = file(300);
        FakeStream rows = new FakeStream(1, 1);
        FakeStream whole = new FakeStream(2, 1, rows);
        replay(settings(file), rows, whole);
        ReplaySettings.Draft draft = settings(file);
        draft.heapChunkBytes = 4_000;
        FakeStream others = new FakeStream(1, 1);
        FakeStream chunked = new FakeStream(2, 1, others);
        replay(draft, others, chunked);
        assertEquals(whole.rows(), chunked.rows());
        assertEquals(rows.rows(), others.rows());
    }

    @Test
    void rowsWithoutALabelOrATime_haveNone() throws Exception {
        Path file = write(
                HEADER + "\n" + row(0, "1") + row(1, "") + row(2, " 0 ") + "T9,never,C1,S1,5,1\n" + row(299, "1"));
        FakeStream rows = new FakeStream(1, 1);
        FakeStream labels = new FakeStream(2, 1, rows);
        assertEquals(2, replay(settings(file), rows, labels).labels());
        assertEquals(5, rows.rows().size());
        assertTrue(
                labels.rows().get(0).contains("\"T0\",\"fraud\":true"),
                labels.rows().get(0));
        assertTrue(
                labels.rows().get(1).contains("\"T2\",\"fraud\":false"),
                labels.rows().get(1));
    }

    @Test
    void throughFilesOfWhichMostHaveNoLabel_nothingIsLost() throws Exception {
        StringBuilder text = new StringBuilder(HEADER + "\n");
        for (int number = 0; number < 300; number++) {
            text.append(row(number, number == 200 ? "1" : ""));
        }
        ReplaySettings.Draft draft = settings(write(text.toString()));
        draft.heapChunkBytes = 1_000;
        FakeStream rows = new FakeStream(1, 1);
        FakeStream labels = new FakeStream(2, 1, rows);
        assertEquals(300, replay(draft, rows, labels).sent());
        assertEquals(List.of(label(200).replace("false", "true")), labels.rows());
    }

    @Test
    void killedAtEveryRequestAndResumed_losesNoLabel() throws Exception {
        Path file = file(300);
        Path progress = folder.resolve("state/progress.properties");
        for (int kill = 1; kill < 20; kill++) {
            FakeStream rows = new FakeStream(kill, 2);
            FakeStream labels = new FakeStream(kill, 2, rows);
            int fatal = kill;
            List<byte[]> left = new ArrayList<>();
            labels.beforePut(() -> {
                left.add(bytes(progress));
                if (labels.putCount() == fatal) {
                    throw new Killed();
                }
            });
            ReplaySettings.Draft draft = settings(file);
            draft.speedup = 100_000;
            assertThrows(Killed.class, () -> replay(draft, rows, labels));
            Files.write(progress, left.get(left.size() - 1));
            FakeStream otherRows = new FakeStream(kill, 2);
            FakeStream rest = new FakeStream(kill, 2, otherRows);
            draft.resume = true;
            assertEquals(250, replay(draft, otherRows, rest).labels());
            HashSet<String> sent = new HashSet<>(labels.rows());
            sent.addAll(rest.rows());
            assertEquals(250, sent.size(), "killed at request " + kill);
        }
    }

    @Test
    void stop_endsAlsoTheSendingOfLabelsThatNobodyTakes() throws Exception {
        FakeStream rows = new FakeStream(1, 1);
        FakeStream labels = new FakeStream(2, 1, rows);
        labels.weather(FakeStream.weather(1, 0, 0));
        ReplaySettings.Draft draft = settings(file(300));
        draft.delivery = draft.delivery.withAggregateBytes(100);
        try (Replay replay = Replay.of(draft.finished(), rows, labels, rows)) {
            labels.beforePut(() -> {
                if (labels.putCount() == 5) {
                    replay.stop();
                }
                assertTrue(labels.putCount() < 100, "labels are sent again and again after the stop");
            });
            ReplayResult result = replay.run(ProgressListener.NONE);
            assertFalse(result.complete());
            assertEquals(0, result.labels());
            assertEquals(List.of(), labels.markers(), "nobody says that no more labels will come");
        }
    }

    @Test
    void resumingWithAnotherDelay_isRefused() throws Exception {
        FakeStream rows = new FakeStream(1, 1);
        ReplaySettings.Draft draft = settings(file(30));
        replay(draft, rows, new FakeStream(2, 1, rows));
        draft.resume = true;
        draft.feedback = new ReplaySettings.Feedback("feedback", Duration.ofDays(3));
        String refused = assertThrows(UnusableInput.class, () -> replay(draft, rows, new FakeStream(2, 1, rows)))
                .getMessage();
        assertTrue(refused.contains("labels went to another stream or had another delay"), refused);
    }

    @Test
    void labelsThatCannotBe_areRefusedBeforeAnythingIsSent() throws Exception {
        assertRefused(HEADER + "\n" + row(0, "1") + row(1, "2"), "Line 3: the label TX_FRAUD is \"2\"");
        assertRefused(HEADER.replace(",TX_FRAUD", "") + "\n", "lacks \"TX_FRAUD\"");
        ReplaySettings.Draft draft = settings(file(1));
        draft.mapping = SourceMapping.kaggleBank();
        String refused =
                assertThrows(IllegalArgumentException.class, draft::finished).getMessage();
        assertTrue(refused.contains("names no `label` column"), refused);
    }

    private void assertRefused(String text, String reason) throws Exception {
        FakeStream rows = new FakeStream(1, 1);
        ReplaySettings.Draft draft = settings(write(text));
        String refused = assertThrows(UnusableInput.class, () -> replay(draft, rows, new FakeStream(2, 1, rows)))
                .getMessage();
        assertTrue(refused.contains(reason), refused);
        assertEquals(0, rows.putCount());
    }

    /** Ends a replay as abruptly as a lost machine would. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static ReplayResult replay(ReplaySettings.Draft draft, FakeStream rows, FakeStream labels)
            throws Exception {
        try (Replay replay = Replay.of(draft.finished(), rows, labels, rows)) {
            return replay.run(ProgressListener.NONE);
        }
    }

    private ReplaySettings.Draft settings(Path file) throws IOException {
        ReplaySettings.Draft draft = new ReplaySettings.Draft();
        draft.input = file.toString();
        draft.stream = "transactions";
        draft.mapping = SourceMapping.parse(
                "handbook",
                new String(
                        SourceMapping.class.getResourceAsStream("handbook.yaml").readAllBytes(),
                        StandardCharsets.UTF_8));
        draft.feedback = new ReplaySettings.Feedback("feedback", Duration.ofDays(2));
        draft.state = folder.resolve("state");
        draft.speedup = Pace.MAX;
        draft.delivery = draft.delivery.withAggregateBytes(1_000);
        return draft;
    }

    /** Writes rows in no order. One is due every 57 minutes and 36 seconds, over twelve days at most. */
    private Path file(int count) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            rows.add(row(number, number % 7 == 0 ? "1" : "0"));
        }
        Collections.shuffle(rows, new Random(1));
        return write(HEADER + "\n" + String.join("", rows));
    }

    private static String row(int number, String label) {
        return "T" + number + "," + time(number).toString().replace("T", " ").replace("Z", "") + ",C" + number % 9
                + ",S" + number % 4 + ",5," + label + "\n";
    }

    private static String label(int number) {
        return "{\"transactionId\":\"T" + number + "\",\"fraud\":" + (number % 7 == 0) + ",\"at\":\""
                + time(number).plus(Duration.ofDays(2)) + "\"}";
    }

    private static Instant time(int number) {
        return FIRST.plusSeconds(number * 3_456L);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
