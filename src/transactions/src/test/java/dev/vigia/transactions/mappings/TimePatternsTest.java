package dev.vigia.transactions.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Checks which patterns a mapping may have, and what messages say about the others. */
class TimePatternsTest {
    @Test
    void lettersMixedUp_areRefusedWithTheLikelyRightOnes() {
        String right = "yyyy-MM-dd HH:mm:ss";
        assertRefused("yyyy-mm-dd HH:MM:ss", right, "minutes");
        assertRefused("yyyy-mm-dd HH:mm:ss", right, "minutes");
        assertRefused("yyyy-MM-dd HH:MM:ss", right, "months");
        assertRefused("YYYY-MM-dd HH:mm:ss", right, "year of weeks");
        assertRefused("YYYY-MM-DD HH:mm:ss", right, "year of weeks");
        assertRefused("yyyy-MM-DD HH:mm:ss", right, "day of the year");
        assertRefused("yyyy-MM-dd hh:mm:ss", right, "am or pm");
        assertRefused("yyyy-MM-dd KK:mm:ss", right, "am or pm");
        assertRefused("yyyy-MM-dd HH:mm:SS", right, "fraction");
        assertRefused("%Y-%m-%d %H:%M:%S", right, "strftime");
        assertRefused("YYYY-MM-DD HH24:MI:SS", right, "");
        assertRefused("yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "T");
        assertRefused("dd/mm/yyyy HH:mm", "dd/MM/yyyy HH:mm", "minutes");
        assertRefused("mm/dd/yyyy hh:mm a", "MM/dd/yyyy hh:mm a", "minutes");
    }

    @Test
    void patternThatDoesNotSayAllOfTheTime_isRefused() {
        assertRefused("yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "no hour, no minute");
        assertRefused("HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "no year, no month, no day");
        assertRefused("yyyy-MM-dd[ HH:mm:ss]", "yyyy-MM-dd HH:mm:ss", "without its optional part");
        assertRefused("yyyy-MM-dd HH[:mm]", "yyyy-MM-dd HH:mm", "without its optional part");
        assertRefused("[yyyy-]MM-dd HH:mm", "yyyy-MM-dd HH:mm", "no year");
        assertRefused("MM/yy HH:mm", "yyyy-MM-dd HH:mm:ss", "no day");
        assertRefused("'constant'", "yyyy-MM-dd HH:mm:ss", "no year");
        assertRefused("[a][B][E][d][M][y][H][m]", "yyyy-MM-dd HH:mm:ss", "optional");
    }

    @Test
    void zonesThatWouldBeDropped_areRefused() {
        assertRefused("yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ssXXX", "dropped");
        assertRefused("yyyy-MM-dd HH:mm:ss z", "yyyy-MM-dd HH:mm:ss XXX", "many names");
        String time = SourceMappingTest.mapping("formats: {time: \"HH:mm:ssXXX\"}");
        assertTrue(refused(time).getMessage().contains("which only a `timestamp` can have"), time);
    }

    @Test
    void namedFormatsWrittenOtherwise_areRefusedWithTheirNames() {
        assertRefused("ISO-8601", "iso", "");
        assertRefused("unix", "epoch seconds", "");
    }

    @Test
    void problem_hasThePlaceOfThePattern() {
        InvalidDocument refused = refused(SourceMappingTest.mapping("formats:\n  timestamp: yyyy-mm-dd HH:MM:ss"));
        assertEquals(
                "m:10:14: `timestamp` is \"yyyy-mm-dd HH:MM:ss\": \"mm\" is minutes, and stands where no hour is before it;"
                        + " months are MM. Write \"yyyy-MM-dd HH:mm:ss\", if that is how the file has it.",
                refused.getMessage());
    }

    @Test
    void soundPatterns_areTaken() throws Unreadable {
        assertTime("2024-05-02T10:07:00Z", "yyyy-MM-dd HH:mm:ss", "2024-05-02 10:07:00");
        assertTime("2024-05-02T10:07:00Z", "yyyy-MM-dd'T'HH:mm[:ss]", "2024-05-02T10:07");
        assertTime("2024-05-02T10:07:01.5Z", "yyyy-MM-dd HH:mm:ss[.SSS]", "2024-05-02 10:07:01.500");
        assertTime("2024-05-02T22:07:00Z", "MM/dd/yyyy hh:mm a", "05/02/2024 10:07 pm");
        assertTime("2024-05-02T10:07:00Z", "EEE, d MMM yyyy HH:mm", "Thu, 2 May 2024 10:07");
        assertTime("2024-05-02T10:07:00Z", "yyyyDDDHHmm", "20241231007");
        assertTime("2024-05-02T10:07:00Z", "yyyy-MM-dd HH:mm:ss 'UTC'", "2024-05-02 10:07:00 UTC");
        String either = "[yyyy-MM-dd HH:mm:ss][dd.MM.yyyy HH:mm]";
        assertTime("2024-05-02T10:07:00Z", either, "2024-05-02 10:07:00");
        assertTime("2024-05-02T10:07:00Z", either, "02.05.2024 10:07");
    }

    @Test
    void offsetsOfThePattern_count() throws Unreadable {
        String optional = "yyyy-MM-dd HH:mm:ss[XXX]";
        assertTime("2024-05-01T08:00:00Z", optional, "2024-05-01 10:00:00+02:00");
        assertTime("2024-05-01T17:00:00Z", optional, "2024-05-01 10:00:00-07:00");
        assertTime("2024-05-01T10:00:00Z", optional, "2024-05-01 10:00:00");
        assertTime("2024-05-01T10:00:00Z", optional, "2024-05-01 10:00:00Z");
        assertTime("2024-05-01T04:30:00Z", "yyyy-MM-dd HH:mm:ss xx", "2024-05-01 10:00:00 +0530");
        assertTime("2024-05-01T04:30:00Z", "yyyy-MM-dd HH:mm:ssZ", "2024-05-01 10:00:00+0530");
        assertTime("2024-05-01T04:30:00Z", "yyyy-MM-dd HH:mm:ss VV", "2024-05-01 10:00:00 Asia/Kolkata");
    }

    @Test
    void rowsWithOffsets_areShiftedInTheirOwnForm() throws Unreadable {
        TransactionReader reader = reader("UTC", "yyyy-MM-dd HH:mm:ss[XXX]");
        assertEquals(
                "2024-05-03 10:00:00+02:00",
                reader.shifted(row("2024-05-01 10:00:00+02:00"), 2).text(1));
        assertEquals(
                "2024-05-03 10:00:00",
                reader.shifted(row("2024-05-01 10:00:00"), 2).text(1));
        assertEquals(
                "1970-01-01 02:00:00+02:00",
                reader.at(row("2024-05-01 10:00:00+02:00"), 0).text(1));
    }

    @Test
    void rowShiftedIntoASkippedHour_isAsMuchLater() throws Unreadable {
        TransactionReader reader = reader("Europe/Berlin", "yyyy-MM-dd HH:mm");
        assertEquals(
                "2024-03-31 03:30", reader.shifted(row("2024-03-30 02:30"), 1).text(1));
    }

    private static void assertTime(String expected, String format, String text) throws Unreadable {
        assertEquals(
                Instant.parse(expected).toEpochMilli(), reader("UTC", format).time(row(text)), text);
    }

    private static Row row(String timestamp) {
        return new Row(new String[] {"1", timestamp, "1", "C"}, null);
    }

    private static TransactionReader reader(String zone, String format) {
        String yaml = SourceMappingTest.mapping("formats: {timestamp: \"" + format + "\"}")
                .replace("UTC\n", zone + "\n");
        return new TransactionReader(SourceMapping.parse("m", yaml), AccountTokens.unkeyed());
    }

    private static void assertRefused(String pattern, String right, String why) {
        String zone = SourceMappingTest.mapping("formats: {timestamp: \"" + pattern + "\"}")
                .replace("UTC", "Asia/Kolkata");
        String message = refused(zone).getMessage();
        assertTrue(message.contains("Write " + right) || message.contains("\"" + right + "\""), message);
        assertTrue(message.contains(why), message);
        assertTrue(message.startsWith("m:9:22: `timestamp` is \"" + pattern + "\": "), message);
    }

    private static InvalidDocument refused(String yaml) {
        return assertThrows(InvalidDocument.class, () -> SourceMapping.parse("m", yaml), yaml);
    }
}
