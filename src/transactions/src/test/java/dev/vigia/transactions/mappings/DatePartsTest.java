package dev.vigia.transactions.mappings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatePartsTest {
    private static final String MAPPING = "mapping: parts\nzone: UTC\ncurrency: EUR\n"
            + "columns: {transaction_id: id, customer_id: card, date: [Year, Month, Day], time: at, amount: sum}\n"
            + "formats: {date: yyyy M d, time: \"HH:mm\"}\n";

    private final SourceMapping mapping = SourceMapping.parse("parts.yaml", MAPPING);
    private final TransactionReader reader = new TransactionReader(mapping, AccountTokens.unkeyed());

    @Test
    void columnsOfADate_areReadTogether() throws Unreadable {
        assertEquals(List.of("id", "card", "Year", "Month", "Day", "at", "sum"), mapping.columns);
        assertEquals(Instant.parse("2002-09-01T06:21:00Z").toEpochMilli(), reader.time(row("2002", " 9", "1")));
        assertEquals(ReasonCode.BAD_DATE, fault("2002", "2", "30"));
        assertEquals(ReasonCode.BAD_DATE, fault("2002 9", "1", "1"));
        assertEquals(ReasonCode.MISSING_VALUE, fault("2002", "", "1"));
    }

    @Test
    void anotherDay_isWrittenIntoAllColumns() throws Unreadable {
        Row shifted = reader.shifted(row("2002", "12", "31"), 1);
        assertArrayEquals(new String[] {"1", "C", "2003", "1", "1", "06:21", "5"}, shifted.values);
        Row at = reader.at(
                row("2002", "12", "31"), Instant.parse("2016-02-29T23:59:00Z").toEpochMilli());
        assertArrayEquals(new String[] {"1", "C", "2016", "2", "29", "23:59", "5"}, at.values);
    }

    @Test
    void formatWithAnotherNumberOfParts_isRefused() {
        assertRefused("3 columns make the date", MAPPING.replace("yyyy M d", "yyyy-M-d"));
        assertRefused("Name two columns", MAPPING.replace("[Year, Month, Day]", "[Year]"));
        assertRefused("named twice", MAPPING.replace("[Year, Month, Day]", "[Year, Month, at]"));
    }

    private static void assertRefused(String part, String yaml) {
        String message = assertThrows(InvalidDocument.class, () -> SourceMapping.parse("parts.yaml", yaml))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    private ReasonCode fault(String year, String month, String day) {
        return assertThrows(Unreadable.class, () -> reader.time(row(year, month, day))).fault.reason;
    }

    private static Row row(String year, String month, String day) {
        return new Row(new String[] {"1", "C", year, month, day, "06:21", "5"}, null);
    }
}
