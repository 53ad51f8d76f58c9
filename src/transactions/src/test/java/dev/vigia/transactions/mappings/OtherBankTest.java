package dev.vigia.transactions.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.Rows;
import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OtherBankTest {
    private static final String BANK = "mapping: other\nzone: Europe/Berlin\ncurrency: EUR\ncolumns:\n"
            + "  transaction_id: id\n  customer_id: card\n  counterparty: terminal\n  timestamp: at\n  amount: sum\n"
            + "also: [channel]\naccount: customer_id\n";

    @Test
    void isoTimestamps_areReadWithTheirOffset() {
        Transaction read = transaction("iso", "2016-08-02T10:00:00.25+02:00");
        assertEquals(Instant.parse("2016-08-02T08:00:00.25Z").toEpochMilli(), read.time);
        assertEquals(7_200, read.offsetSeconds);
        assertEquals(read.time, transaction("iso", "2016-08-02T08:00:00.25Z").time);
        assertEquals(AccountBasis.CUSTOMER, read.basis);
        assertEquals("M7", read.counterparty);
        assertNull(read.ageBand);
        assertEquals("web", Rows.row(read("iso", "2016-08-02T08:00:00Z")).text(5));
    }

    @Test
    void region_standsBehindTheLocation() {
        SourceMapping american = SourceMapping.parse(
                "us",
                "mapping: us\nzone: UTC\ncurrency: USD\ncountry: US\ncolumns: {transaction_id: id, customer_id: card,"
                        + " timestamp: at, amount: sum, location: city, region: state}\naccount: customer_id\n");
        assertEquals("Salem, OR|SALEM OR|US", place(american, "Salem", "OR"));
        assertEquals("Salem|SALEM|US", place(american, "Salem", " "));
        assertEquals("null|null|US", place(american, "", "OR"));
    }

    private static String place(SourceMapping mapping, String city, String state) {
        String row = "{\"id\":\"1\",\"card\":\"C\",\"at\":\"2016-08-02T10:00:00Z\",\"sum\":\"1\",\"city\":\"" + city
                + "\",\"state\":\"" + state + "\"}";
        Transaction read = Rows.transaction(Rows.read(row.getBytes(StandardCharsets.UTF_8), mapping));
        return read.location + "|" + read.metro + "|" + read.country;
    }

    @Test
    void timestampsThatAreNone_areAFault() {
        for (String at : new String[] {"2016-08-02", "2016-02-30T10:00:00Z", "+1000000000-01-01T00:00:00Z", "x"}) {
            assertEquals(ReasonCode.BAD_TIME, Rows.fault(read("iso", at)).reason, at);
        }
        assertEquals(ReasonCode.BAD_TIME, Rows.fault(read("epoch seconds", "9223372036854775807")).reason);
        assertEquals(ReasonCode.BAD_TIME, Rows.fault(read("epoch seconds", "1.0005")).reason);
    }

    @Test
    void timesBeforeAnyBanksComputer_areAFault() {
        assertEquals(ReasonCode.BAD_DATE, Rows.fault(read("iso", "1899-12-31T23:59:59Z")).reason);
        assertNull(Rows.fault(read("iso", "1900-01-01T00:00:00Z")));
        assertEquals(ReasonCode.BAD_DATE, Rows.fault(read("epoch milliseconds", Long.MIN_VALUE + "")).reason);
        assertEquals(ReasonCode.FUTURE_TIME, Rows.fault(read("epoch milliseconds", Long.MAX_VALUE + "")).reason);
        assertEquals(ReasonCode.BAD_DATE, Rows.fault(read("epoch seconds", "-9223372036854775")).reason);
    }

    @Test
    void daysBeyondAllCalendars_areAFault() {
        String bank = BANK.replace("timestamp: at", "date: at\n  time: clock");
        SourceMapping mapping = SourceMapping.parse("days", bank);
        for (String day : new String[] {"+999999999-12-31", "-999999999-01-01", "+292278995-01-01", "-0001-01-01"}) {
            String row = "{\"id\":\"1\",\"card\":\"C\",\"terminal\":\"M\",\"at\":\"" + day
                    + "\",\"clock\":\"12:00:00\",\"sum\":1,\"channel\":\"\"}";
            Fault fault = Rows.fault(Rows.read(row.getBytes(StandardCharsets.UTF_8), mapping));
            assertEquals(ReasonCode.BAD_DATE, fault.reason, day);
        }
    }

    @Test
    void countsSince1970_areInstants() {
        assertEquals(1_470_000_000_000L, transaction("epoch seconds", "1470000000").time);
        assertEquals(1_470_000_000_123L, transaction("epoch milliseconds", "1470000000123").time);
        assertEquals(-1_000L, transaction("epoch seconds", "-1").time);
        assertEquals(3_600, transaction("epoch seconds", "0").offsetSeconds);
    }

    @Test
    void clockThatSkipsAnHour_hasNoTimeInIt() {
        Fault skipped = Rows.fault(read("yyyy-MM-dd HH:mm", "2016-03-27 02:30"));
        assertEquals(ReasonCode.BAD_TIME, skipped.reason);
        assertEquals("at is a time that the clocks of Europe/Berlin skipped on that day", skipped.detail);
        assertEquals(ReasonCode.BAD_TIME, Rows.fault(read("iso", "2016-03-27T02:30:00")).reason);
        assertEquals(Instant.parse("2016-03-27T00:59:00Z").toEpochMilli(), local("2016-03-27 01:59").time);
        assertEquals(7_200, local("2016-03-27 03:00").offsetSeconds);
    }

    @Test
    void isoTimestampsWithoutAnOffset_areOfTheMappingsZone() {
        assertEquals(
                Instant.parse("2016-08-02T08:00:00Z").toEpochMilli(), transaction("iso", "2016-08-02T10:00:00").time);
    }

    @Test
    void clockThatShowsAnHourTwice_countsAsTheFirst() {
        Transaction twice = local("2015-10-25 02:30");
        assertEquals(Instant.parse("2015-10-25T00:30:00Z").toEpochMilli(), twice.time);
        assertEquals(7_200, twice.offsetSeconds);
        assertEquals(3_600, local("2015-10-25 03:00").offsetSeconds);
    }

    @Test
    void namesOfMonths_areEnglish() {
        assertEquals(local("2016-09-01 14:05").time, transaction("dd-MMM-yyyy hh:mm a", "01-SEP-2016 02:05 pm").time);
    }

    @Test
    void emptyText_isNothingWhateverTheMappingCallsMissing() {
        SourceMapping mapping =
                SourceMapping.parse("bank", BANK + "missing: [none]\nplaceholders: {amount: [\"0\"]}\n");
        assertEquals(ReasonCode.MISSING_VALUE, Rows.fault(read(mapping, "2016-08-02T08:00:00Z", "")).reason);
        assertEquals(ReasonCode.MISSING_VALUE, Rows.fault(read(mapping, "2016-08-02T08:00:00Z", "none")).reason);
        assertEquals(ReasonCode.MISSING_VALUE, Rows.fault(read(mapping, "2016-08-02T08:00:00Z", "0")).reason);
        assertEquals(ReasonCode.MISSING_VALUE, Rows.fault(read(mapping, "", "1")).reason);
    }

    @Test
    void accounts_ofDifferentCardsDiffer() {
        String bank = BANK.replace("account: customer_id", "account: {fingerprint: [customer_id, counterparty]}");
        Transaction pair = Rows.transaction(read(SourceMapping.parse("pair", bank), "2016-08-02T08:00:00Z", "1"));
        assertEquals(AccountBasis.FINGERPRINT, pair.basis);
        assertNotEquals(pair.account, transaction("iso", "2016-08-02T08:00:00Z").account);
    }

    private static Transaction local(String at) {
        return transaction("yyyy-MM-dd HH:mm", at);
    }

    private static Transaction transaction(String format, String at) {
        return Rows.transaction(read(format, at));
    }

    private static Arrival read(String format, String at) {
        return read(SourceMapping.parse("bank", BANK + "formats: {timestamp: \"" + format + "\"}\n"), at, "12.50");
    }

    private static Arrival read(SourceMapping mapping, String at, String amount) {
        String row = "{\"id\":\"1\",\"card\":\"C\",\"terminal\":\"M7\",\"at\":\"" + at + "\",\"sum\":\"" + amount
                + "\",\"channel\":\"web\"}";
        return Rows.read(row.getBytes(StandardCharsets.UTF_8), mapping);
    }
}
