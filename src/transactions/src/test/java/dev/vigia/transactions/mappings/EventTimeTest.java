package dev.vigia.transactions.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Rows;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import org.junit.jupiter.api.Test;

class EventTimeTest {
    private static final long DAY = 86_400_000L;

    @Test
    void shiftedRow_happensWholeDaysLater() throws Unreadable {
        SourceMapping mapping = SourceMapping.kaggleBank();
        TransactionReader reader = new TransactionReader(mapping, AccountTokens.unkeyed());
        Row row = Rows.row(Rows.readRow());
        Row later = reader.shifted(row, 30);
        assertEquals("1/9/16", later.text(mapping.indexOf("TransactionDate")));
        assertEquals(reader.time(row) + 30 * DAY, reader.time(later));
        assertEquals("2/8/16", row.text(mapping.indexOf("TransactionDate")));
        assertEquals("30/7/16", reader.shifted(row, -3).text(mapping.indexOf("TransactionDate")));
    }

    @Test
    void shiftedTimestamp_keepsItsForm() throws Unreadable {
        assertShifted("iso", "2016-08-02T10:00:00.250+05:30", "2016-08-04T10:00:00.25+05:30");
        assertShifted("iso", "2016-08-02T10:00:00Z", "2016-08-04T10:00:00Z");
        assertShifted("epoch seconds", "1470000000", "1470172800");
        assertShifted("epoch milliseconds", "1470000000123", "1470172800123");
        assertShifted("d.M.yyyy HH:mm", "2.8.2016 10:00", "4.8.2016 10:00");
    }

    @Test
    void rowWithoutATime_cannotBeShifted() {
        TransactionReader reader = new TransactionReader(SourceMapping.kaggleBank(), AccountTokens.unkeyed());
        Row row = Rows.row(Rows.readRow("TransactionDate", "31/2/16"));
        assertEquals(ReasonCode.BAD_DATE, assertThrows(Unreadable.class, () -> reader.shifted(row, 1)).fault.reason);
        assertEquals(ReasonCode.BAD_DATE, assertThrows(Unreadable.class, () -> reader.time(row)).fault.reason);
    }

    @Test
    void rowAtAnInstant_saysItInTheSourcesFormats() throws Unreadable {
        SourceMapping mapping = SourceMapping.kaggleBank();
        TransactionReader reader = new TransactionReader(mapping, AccountTokens.unkeyed());
        long halfPastMidnight = 1_470_164_400_000L + 1_999;
        Row row = reader.at(Rows.row(Rows.readRow()), halfPastMidnight);
        assertEquals("3/8/16", row.text(mapping.indexOf("TransactionDate")));
        assertEquals("3001", row.text(mapping.indexOf("TransactionTime")));
        assertEquals(1_470_164_401_000L, reader.time(row));
    }

    @Test
    void timestampAtAnInstant_isReadBack() throws Unreadable {
        for (String[] source : new String[][] {
            {"iso", "2016-08-02T10:00:00.250+05:30"},
            {"epoch seconds", "1470000000"},
            {"epoch milliseconds", "1470000000123"},
            {"d.M.yyyy HH:mm:ss", "2.8.2016 10:00:00"}
        }) {
            String yaml = SourceMappingTest.mapping("formats: {timestamp: \"" + source[0] + "\"}");
            TransactionReader reader = new TransactionReader(SourceMapping.parse("m", yaml), AccountTokens.unkeyed());
            Row row = new Row(new String[] {"1", source[1], "1", "C"}, null);
            assertEquals(1_470_164_400_000L, reader.time(reader.at(row, 1_470_164_400_000L)), source[0]);
        }
    }

    private static void assertShifted(String format, String before, String after) throws Unreadable {
        String yaml = SourceMappingTest.mapping("formats: {timestamp: \"" + format + "\"}");
        TransactionReader reader = new TransactionReader(SourceMapping.parse("m", yaml), AccountTokens.unkeyed());
        Row row = new Row(new String[] {"1", before, "1", "C"}, null);
        Row later = reader.shifted(row, 2);
        assertEquals(after, later.text(1));
        assertEquals(reader.time(row) + 2 * DAY, reader.time(later));
    }
}
