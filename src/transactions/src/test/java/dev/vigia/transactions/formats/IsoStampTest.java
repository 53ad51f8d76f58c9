package dev.vigia.transactions.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.SourceMappingTest;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class IsoStampTest {
    private static final String YAML =
            SourceMappingTest.mapping("formats: {timestamp: iso}").replace("UTC", "Asia/Kolkata");

    @Test
    void everySpelling_isTheSameInstant() throws Unreadable {
        for (String text : new String[] {
            "2024-05-02T10:07:30+05:30",
            "2024-05-02 10:07:30+05:30",
            "2024-05-02t10:07:30+0530",
            "2024-05-02 10:07:30 +0530",
            "2024-05-02T04:37:30Z",
            "2024-05-02 04:37:30z",
            "2024-05-02T06:37:30+02",
            "2024-05-02T03:07:30\u221201:30",
            "20240502T100730+0530",
            "20240502T043730Z",
            "2024-05-02T04:37,5Z",
            "2024-123T04:37:30Z",
            "2024123T043730Z",
            "2024-W18-4T04:37:30Z",
            "2024W184T043730Z",
            "2024-05-02T10:07:30",
            "2024-05-02 10:07:30",
            "20240502 100730",
        }) {
            assertEquals(Instant.parse("2024-05-02T04:37:30Z"), time(text), text);
        }
    }

    @Test
    void fractions_mayFollowACommaOrAPoint() throws Unreadable {
        assertEquals(Instant.parse("2024-05-02T04:37:30.123Z"), time("2024-05-02T04:37:30.123456789Z"));
        assertEquals(Instant.parse("2024-05-02T04:37:30.1Z"), time("2024-05-02T04:37:30,1Z"));
        assertEquals(Instant.parse("2024-05-02T04:30:00Z"), time("2024-05-02T04.5Z"));
    }

    @Test
    void endOfTheDay_isTheNextMidnight() throws Unreadable {
        assertEquals(Instant.parse("2024-05-03T00:00:00Z"), time("2024-05-02T24:00:00Z"));
    }

    @Test
    void whatIsNoTime_isAFault() {
        for (String text : new String[] {
            "2024-05-02",
            "2024-02-30T10:00:00Z",
            "2024-05-02T24:00:01Z",
            "2024-05-02T10:60Z",
            "2024-05-02T23:59:60Z",
            "2024-05-02T10:00:00.Z",
            "2024-05-02T10:00:00+25:00",
            "2024-05-02T10:00:00+05:90",
            "2024-05-02T10:00:00-0560",
            "2024-05-02T10:00:00Zx",
            "2024-5-2T10:00:00Z",
            "2024-05-02T1:00:00Z",
            "24-05-02T10:00:00Z",
            "2024-366T10:00Z".replace("2024", "2023"),
            "2024-W53-1T10:00Z",
            "2024-W00-1T10:00Z",
            "2024-W01-8T10:00Z",
            "2024-05-02X10:00",
            "2024-05-02T",
            "",
            "2024-0502T10:00",
            "2024-05-02T10:00:00 UTC",
            "\u0662024-05-02T10:00:00Z"
        }) {
            assertThrows(DateTimeException.class, () -> IsoStamp.parse(text), text);
        }
    }

    @Test
    void weekDates_areThoseOfTheCalendar() {
        for (LocalDate day = LocalDate.of(2015, 12, 20); day.getYear() < 2022; day = day.plusDays(1)) {
            String text = day.format(DateTimeFormatter.ISO_WEEK_DATE) + "T10:00";
            assertEquals(day, IsoStamp.parse(text).local.toLocalDate(), text);
        }
    }

    private static Instant time(String text) throws Unreadable {
        TransactionReader reader = new TransactionReader(SourceMapping.parse("m", YAML), AccountTokens.unkeyed());
        return Instant.ofEpochMilli(reader.time(new Row(new String[] {"1", text, "1", "C"}, null)));
    }
}
