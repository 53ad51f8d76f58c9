package dev.vigia.transactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.encoding.Encoded;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsJsonTest {
    private static final long DAY = 86_400_000L;
    private static final long NOON = time("2016-08-01T12:00:00Z");

    @Test
    void labels_areAnObjectForEachDay() {
        Labels labels = Labels.NONE
                .with(NOON - DAY, false, NOON - 9 * DAY)
                .with(NOON, true, time("2016-07-30T10:00:00.250Z"))
                .with(NOON, true, time("2016-07-31T10:00:00Z"))
                .with(NOON, false, NOON - 9 * DAY);
        assertEquals(
                "[{\"day\":\"2016-07-31\",\"labels\":1,\"frauds\":0},"
                        + "{\"day\":\"2016-08-01\",\"labels\":3,\"frauds\":2,\"first_fraud\":\"2016-07-30T10:00:00.250Z\"}]",
                LabelsJson.of(labels, NOON));
    }

    @Test
    void daysThatDoNotCount_areNotWritten() {
        Labels labels = Labels.NONE.with(NOON, false, NOON).with(NOON + 30 * DAY, true, NOON);
        assertEquals("[{\"day\":\"2016-08-01\",\"labels\":1,\"frauds\":0}]", LabelsJson.of(labels, NOON + 29 * DAY));
        assertEquals(
                "[{\"day\":\"2016-08-31\",\"labels\":1,\"frauds\":1,\"first_fraud\":\"2016-08-01T12:00:00Z\"}]",
                LabelsJson.of(labels, NOON + 31 * DAY));
        assertNull(LabelsJson.of(labels, NOON - DAY));
        assertNull(LabelsJson.of(labels, NOON + 61 * DAY));
        assertNull(LabelsJson.of(Labels.NONE, NOON));
        assertSame(Labels.NONE, LabelsJson.read(null));
        assertSame(Labels.NONE, LabelsJson.read("[]"));
    }

    @Test
    void anyLabels_areReadAsTheyWereWritten_andAnswerAlike() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            Labels labels = Labels.NONE;
            for (int number = random.nextInt(60); number >= 0; number--) {
                long at = NOON + (long) (random.nextDouble() * 50 * DAY);
                labels = labels.with(at, random.nextBoolean(), at - (long) (random.nextDouble() * 90 * DAY));
            }
            long newest = labels.until() - 1 - (Labels.DAYS - 1) * DAY;
            assertEquals(
                    Encoded.shape(labels), Encoded.shape(LabelsJson.read(LabelsJson.of(labels, newest))), "all count");
            long time = NOON + (long) (random.nextDouble() * 90 * DAY);
            Labels read = LabelsJson.read(LabelsJson.of(labels, time));
            for (int most = 1; most <= Labels.DAYS; most++) {
                assertEquals(labels.count(time, most), read.count(time, most));
                assertEquals(labels.frauds(time, most), read.frauds(time, most));
            }
            assertEquals(labels.firstFraud(time), read.firstFraud(time));
        }
    }

    @Test
    void damagedText_isRefusedWithWhatWouldBeRight() {
        refuses("they are no JSON", "[{\"day\":\"2016-08-01\",\"labels\":3");
        refuses("they are no JSON", "[{\"day\":\"2016-08-01\",\"day\":\"2016-08-01\",\"labels\":3}]");
        refuses("they are a list", "{}");
        refuses("they are a list", "");
        refuses("each day is an object", "[3]");
        refuses("nothing follows the list", "[] []");
        refuses("a day has its `day`", "[{\"labels\":3,\"frauds\":0}]");
        refuses("a day is such as 2016-08-01", "[{\"day\":\"2016-08-32\",\"labels\":3,\"frauds\":0}]");
        refuses("whole numbers", "[{\"day\":\"2016-08-01\",\"labels\":\"3\",\"frauds\":0}]");
        refuses("a day has a label", "[{\"day\":\"2016-08-01\",\"frauds\":0}]");
        refuses("not more frauds than", "[{\"day\":\"2016-08-01\",\"labels\":1,\"frauds\":2}]");
        refuses("`first_fraud` is there where", "[{\"day\":\"2016-08-01\",\"labels\":1,\"frauds\":1}]");
        refuses(
                "`first_fraud` is there where",
                "[{\"day\":\"2016-08-01\",\"labels\":1,\"frauds\":0,\"first_fraud\":\"2016-08-01T00:00:00Z\"}]");
        refuses(
                "a time such as",
                "[{\"day\":\"2016-08-01\",\"labels\":1,\"frauds\":1,\"first_fraud\":\"2016-08-01 00:00\"}]");
        refuses(
                "each once",
                "[{\"day\":\"2016-08-02\",\"labels\":1,\"frauds\":0},{\"day\":\"2016-08-02\",\"labels\":1,\"frauds\":0}]");
    }

    private static void refuses(String why, String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> LabelsJson.read(text))
                .getMessage();
        assertTrue(message.startsWith("Cannot read labels: ") && message.contains(why), () -> text + ": " + message);
    }

    private static long time(String text) {
        return Instant.parse(text).toEpochMilli();
    }
}
