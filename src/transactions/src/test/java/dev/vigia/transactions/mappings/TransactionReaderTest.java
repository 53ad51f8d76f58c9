package dev.vigia.transactions.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Rows;
import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TransactionReaderTest {
    @Test
    void ordinaryRow_isRead() {
        Transaction read = Rows.transaction();
        assertEquals("T1", read.id);
        assertEquals(Instant.parse("2016-08-02T04:45:30Z").toEpochMilli(), read.time);
        assertEquals(19_800, read.offsetSeconds);
        assertEquals(250_00, read.amount);
        assertEquals(12_345_67, read.balance);
        assertEquals("RANCHI", read.location);
        assertEquals("RANCHI", read.metro);
        assertEquals("F", read.gender);
        assertEquals("25-34", read.ageBand);
        assertEquals(AccountBasis.FINGERPRINT, read.basis);
        assertNull(read.counterparty);
        assertEquals(Rows.ARRIVED, read.arrivedAt);
    }

    @Test
    void time_isANumberThatLostItsLeadingZeros() {
        assertTime("2016-08-01T18:35:32Z", "532");
        assertTime("2016-08-01T18:30:00Z", "0");
        assertTime("2016-08-01T18:30:07Z", "7");
        assertTime("2016-08-01T18:35:32Z", "000532");
        assertTime("2016-08-02T18:29:59Z", "235959");
        assertEquals(LocalDate.of(2016, 8, 2).toEpochDay(), timed("532").localEpochDay());
        assertEquals(5 * 60 + 32, timed("532").localSecondOfDay());
    }

    @Test
    void timeThatDoesNotExist_isAFault() {
        for (String time : new String[] {
            "246060", "240000", "6000", "60", "-5", "0000532", "1e3", "12:00", "5.0", "९", "99999999999"
        }) {
            assertEquals(ReasonCode.BAD_TIME, Rows.reason("TransactionTime", time), time);
        }
        assertEquals(ReasonCode.MISSING_VALUE, Rows.reason("TransactionTime", ""));
    }

    @Test
    void dayThatDoesNotExist_isAFault() {
        for (String day : new String[] {
            "31/2/16", "29/2/15", "0/8/16", "1/13/16", "2-8-16", "2016-08-02", "2/8", "2/8/2016", "2/8/+16", "x"
        }) {
            assertEquals(ReasonCode.BAD_DATE, Rows.reason("TransactionDate", day), day);
        }
        assertNull(Rows.reason("TransactionDate", "29/2/16"));
        assertEquals(ReasonCode.MISSING_VALUE, Rows.reason("TransactionDate", "nan"));
    }

    @Test
    void futureDate_isAFaultBeyondADay() {
        assertNull(Rows.reason("TransactionDate", "23/10/16", "TransactionTime", "53000"));
        assertEquals(ReasonCode.FUTURE_TIME, Rows.reason("TransactionDate", "23/10/16", "TransactionTime", "53001"));
        assertEquals(ReasonCode.FUTURE_TIME, Rows.reason("TransactionDate", "1/8/99"));
    }

    @Test
    void shortBirthYears_areTheLatestThatIsNotAfterTheTransaction() {
        for (int year = 30; year <= 68; year++) {
            String band = 2016 - (1900 + year) >= 75 ? "75+" : 2016 - (1900 + year) >= 60 ? "60-74" : "45-59";
            assertEquals(band, Rows.transaction("CustomerDOB", "1/1/" + year).ageBand, "year " + year);
        }
        assertEquals("0-17", Rows.transaction("CustomerDOB", "2/8/16").ageBand);
        assertEquals("75+", Rows.transaction("CustomerDOB", "3/8/16").ageBand);
    }

    @Test
    void rowOfSomebodyElse_saysItInTheSourcesFormat() throws Unreadable {
        SourceMapping mapping = SourceMapping.kaggleBank();
        TransactionReader reader = new TransactionReader(mapping, AccountTokens.unkeyed());
        Row row = Rows.row(Rows.readRow());
        Row older = reader.born(row, LocalDate.of(1931, 2, 3).toEpochDay());
        assertEquals("3/2/31", older.text(mapping.indexOf("CustomerDOB")));
        assertEquals("75+", reader.read(older, Long.MAX_VALUE / 2).ageBand);
        assertEquals(row.text(0), older.text(0));
    }

    @Test
    void placeholderBirthDate_isMissingAndTheAccountIsTheCustomer() {
        for (String birthDay : new String[] {"1/1/1800", "nan", "NaN", "", " ", "null"}) {
            Transaction read = Rows.transaction("CustomerDOB", birthDay);
            assertNull(read.ageBand);
            assertEquals(AccountBasis.CUSTOMER, read.basis, birthDay);
            assertEquals(AccountBasis.NONE, Rows.transaction("CustomerDOB", birthDay, "CustomerID", "").basis);
        }
        assertEquals(ReasonCode.BAD_BIRTH_DATE, Rows.reason("CustomerDOB", "31/2/90"));
        assertEquals(ReasonCode.BAD_BIRTH_DATE, Rows.reason("CustomerDOB", "1/1/1990"));
    }

    @Test
    void account_isTheFingerprintHoweverItIsWritten() {
        String account = Rows.transaction().account;
        assertTrue(account.matches("[0-9a-f]{32}"), account);
        assertEquals(account, Rows.transaction("CustomerID", "C2", "TransactionID", "T2").account);
        assertEquals(account, Rows.transaction("CustomerDOB", "12/03/91").account);
        assertEquals(account, Rows.transaction("CustAccountBalance", "+12345.67").account);
        assertEquals(account, Rows.transaction("CustLocation", " RANCHI ").account);
        assertNotEquals(account, Rows.transaction("CustAccountBalance", "12345.68").account);
        assertNotEquals(account, Rows.transaction("CustGender", "M").account);
    }

    @Test
    void account_differsWherePartsAreSplitDifferently() {
        String one = Rows.transaction("CustGender", "F", "CustLocation", "X\u001fY").account;
        assertNotEquals(one, Rows.transaction("CustGender", "F\u001fX", "CustLocation", "Y").account);
        String digits = Rows.transaction("CustGender", "F1:X", "CustLocation", "Y").account;
        assertNotEquals(digits, Rows.transaction("CustGender", "F", "CustLocation", "X1:Y").account);
    }

    @Test
    void accountOfNobody_isTheTransactionsOwn() {
        Transaction one = Rows.transaction("CustomerID", "", "CustLocation", "");
        Transaction other = Rows.transaction("CustomerID", "", "CustLocation", "", "TransactionID", "T2");
        assertEquals(AccountBasis.NONE, one.basis);
        assertNotEquals(one.account, other.account);
        assertNotEquals(one.account, Rows.transaction("CustomerID", "T1", "CustLocation", "").account);
    }

    @Test
    void missingColumn_isAFault() {
        for (String column : Rows.row().keySet()) {
            assertEquals(ReasonCode.MISSING_COLUMN, Rows.reason(column, null), column);
        }
    }

    @Test
    void emptyBalance_isNone() {
        assertFalse(Rows.transaction("CustAccountBalance", "").hasBalance());
        assertEquals(-5_00, Rows.transaction("CustAccountBalance", "-5").balance);
        assertEquals(ReasonCode.BAD_BALANCE, Rows.reason("CustAccountBalance", "1e400"));
        assertEquals(ReasonCode.BAD_BALANCE, Rows.reason("CustAccountBalance", "x"));
    }

    @Test
    void textLongerThanAnyRealOne_isAFault() {
        assertNull(Rows.reason("CustLocation", "x".repeat(1_024)));
        assertEquals(ReasonCode.TOO_LONG, Rows.reason("CustLocation", "x".repeat(1_025)));
        assertEquals(ReasonCode.TOO_LONG, Rows.reason("TransactionID", "x".repeat(2_000)));
    }

    @Test
    void controlCharactersInAnId_areKept() {
        assertEquals("a\u0000\n\u001b[0m", Rows.transaction("TransactionID", "a\u0000\n\u001b[0m").id);
    }

    @Test
    void faults_doNotRepeatWhatAFieldHeld() {
        for (String column : Rows.row().keySet()) {
            Fault fault = Rows.fault(Rows.readRow(column, "Zz9-personal"));
            assertFalse(fault != null && fault.toString().contains("Zz9"), column);
        }
    }

    private static Transaction timed(String time) {
        return Rows.transaction("TransactionTime", time);
    }

    private static void assertTime(String expected, String time) {
        assertEquals(Instant.parse(expected), Instant.ofEpochMilli(timed(time).time), time);
    }
}
