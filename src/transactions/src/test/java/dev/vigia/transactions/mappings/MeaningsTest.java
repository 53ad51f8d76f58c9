package dev.vigia.transactions.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.Detail;
import dev.vigia.transactions.Details;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.Rows;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.rows.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Directions, currencies, details and accounts as mappings of other banks express them. */
class MeaningsTest {
    private static final String HEAD = "mapping: other\nzone: UTC\ncurrency: EUR\n";
    private static final String SIGNED =
            "columns: {transaction_id: id, customer_id: card, timestamp: at, amount: sum}\n";
    private static final String TWO =
            "columns: {transaction_id: id, customer_id: card, timestamp: at, debit: out, credit: in}\n";
    private static final String FLAGGED = "columns: {transaction_id: id, customer_id: card, timestamp: at, amount: sum,"
            + " direction: dc, currency: ccy}\n";
    private static final String AT = "\"id\":\"1\",\"card\":\"C\",\"at\":\"2016-08-02T10:00:00Z\",";

    @Test
    void sign_tellsTheDirectionWhereTheMappingSaysWhichWay() {
        String out = SIGNED + "direction: {negative: out}\n";
        assertEquals("OUT 450", read(out, "\"sum\":\"-4.50\""));
        assertEquals("IN 150000", read(out, "\"sum\":\"1500.00\""));
        assertEquals("IN 0", read(out, "\"sum\":\"0\""));
        assertEquals("IN 450", read(SIGNED + "direction: {negative: in}\n", "\"sum\":\"-4.50\""));
        assertEquals("OUT 450", read(SIGNED + "direction: {negative: in}\n", "\"sum\":\"4.50\""));
        assertEquals("REFUND 450", read(SIGNED + "direction: {negative: refund}\n", "\"sum\":\"-4.50\""));
        assertEquals("OUT 450", read(SIGNED + "direction: {negative: refund}\n", "\"sum\":\"4.50\""));
        assertEquals("NEGATIVE_AMOUNT: sum is below zero", read(SIGNED, "\"sum\":\"-4.50\""));
        assertEquals("IN 450", read(SIGNED + "direction: in\n", "\"sum\":\"4.50\""));
        assertEquals("NEGATIVE_AMOUNT: sum is below zero", read(SIGNED + "direction: in\n", "\"sum\":\"-4.50\""));
    }

    @Test
    void namesOfCurrencies_standForTheirCodes() {
        String named = FLAGGED + "direction: {out: [D], in: [C]}\ncurrencies: {US Dollar: USD, Euro: EUR}\n";
        assertEquals("OUT 450 USD", currency(named, "us dollar "));
        assertEquals("OUT 450", currency(named, "Euro"));
        assertEquals("OUT 450 CHF", currency(named, "chf"));
        assertTrue(currency(named, "Bitcoin").startsWith("BAD_CURRENCY: "));
        String message = assertThrows(InvalidDocument.class, () -> read(named.replace("USD", "USX"), ""))
                .getMessage();
        assertTrue(message.contains("`US Dollar` is \"USX\""), message);
    }

    private static String currency(String mapping, String name) {
        return read(mapping, "\"sum\":\"4.50\",\"dc\":\"D\",\"ccy\":\"" + name + "\"");
    }

    @Test
    void debitAndCredit_areTwoColumnsOfWhichOneIsFilled() {
        assertEquals("OUT 450", read(TWO, "\"out\":\"4.50\",\"in\":\"\""));
        assertEquals("IN 450", read(TWO, "\"out\":\"0.00\",\"in\":\"4.50\""));
        assertEquals("OUT 0", read(TWO, "\"out\":\"0.00\",\"in\":\"0.00\""));
        assertEquals("IN 0", read(TWO, "\"out\":\"\",\"in\":\"0.00\""));
        assertEquals("MISSING_VALUE: out and in are empty", read(TWO, "\"out\":\"\",\"in\":\" \""));
        assertEquals("BAD_AMOUNT: out and in both have an amount", read(TWO, "\"out\":\"1\",\"in\":\"2\""));
        assertEquals("NEGATIVE_AMOUNT: out is below zero", read(TWO, "\"out\":\"-4.50\",\"in\":\"\""));
        String signed = TWO + "direction: {negative: out}\n";
        assertEquals("OUT 450", read(signed, "\"out\":\"-4.50\",\"in\":\"\""));
        assertEquals("IN 450", read(signed, "\"out\":\"\",\"in\":\"4.50\""));
        assertTrue(read(TWO, "\"out\":\"x\",\"in\":\"\"").startsWith("BAD_AMOUNT: out is not an amount like"));
    }

    @Test
    void words_tellTheDirectionWithoutCaseAndBlanks() {
        String flagged = FLAGGED
                + "direction: {out: [D, debit], in: [C], refund: [RF], reversal: [RD, RC], negative: reversal}\n";
        assertEquals("OUT 450", read(flagged, "\"sum\":\"4.50\",\"dc\":\" d \",\"ccy\":\"\""));
        assertEquals("IN 450", read(flagged, "\"sum\":\"4.50\",\"dc\":\"c\",\"ccy\":\"EUR\""));
        assertEquals("REFUND 450", read(flagged, "\"sum\":\"4.50\",\"dc\":\"rf\",\"ccy\":\"\""));
        assertEquals("REVERSAL 450", read(flagged, "\"sum\":\"-4.50\",\"dc\":\"D\",\"ccy\":\"\""));
        assertEquals(
                "BAD_DIRECTION: dc is no word of the mapping's direction",
                read(flagged, "\"sum\":\"4.50\",\"dc\":\"X\",\"ccy\":\"\""));
        assertEquals("MISSING_VALUE: dc is empty", read(flagged, "\"sum\":\"4.50\",\"dc\":\"\",\"ccy\":\"\""));
    }

    @Test
    void currency_isTheRowsOwnAndConvertedOnlyByARate() {
        String mapping = FLAGGED + "direction: {out: [D]}\nrates: {USD: 0.92, JPY: 0.0061}\n";
        assertEquals("OUT 450", read(mapping, "\"sum\":\"4.50\",\"dc\":\"D\",\"ccy\":\"eur\""));
        assertEquals("OUT 414 paid 450 USD", read(mapping, "\"sum\":\"4.50\",\"dc\":\"D\",\"ccy\":\"USD\""));
        assertEquals("OUT 3050 paid 500000 JPY", read(mapping, "\"sum\":\"5000\",\"dc\":\"D\",\"ccy\":\"JPY\""));
        assertEquals("OUT 450 GBP", read(mapping, "\"sum\":\"4.50\",\"dc\":\"D\",\"ccy\":\"GBP\""));
        for (String none : new String[] {"KWD", "EURO", "X"}) {
            assertTrue(
                    read(mapping, "\"sum\":\"4.50\",\"dc\":\"D\",\"ccy\":\"" + none + "\"")
                            .startsWith("BAD_CURRENCY"),
                    none);
        }
        assertEquals(
                "OUT 457 KWD",
                read(
                        mapping + "numbers: {decimals: 3, rounding: half_even}\n",
                        "\"sum\":\"4.567\",\"dc\":\"D\",\"ccy\":\"KWD\""));
        assertTrue(read(mapping.replace("0.92", "99999"), "\"sum\":\"9999999999999999\",\"dc\":\"D\",\"ccy\":\"USD\"")
                .startsWith("AMOUNT_OUT_OF_RANGE"));
    }

    @Test
    void details_areKeptAsTheRowHasThem() {
        String mapping = "columns: {transaction_id: id, customer_id: card, timestamp: at, amount: sum, merchant: shop,"
                + " category: kind, channel: way, device: phone, ip: net, country: land, latitude: lat,"
                + " longitude: lon}\nattributes: {hour_code: h, way_again: way}\ncountry: DE\n";
        String place = "\"land\":\"fra\",\"lat\":\"48.85\",\"lon\":\"-2\"";
        Transaction read = transaction(mapping, row(place));
        assertEquals("Café", read.details.text(Detail.MERCHANT));
        assertEquals("food", read.details.text(Detail.CATEGORY));
        assertEquals("web", read.details.text(Detail.CHANNEL));
        assertEquals(32, read.details.text(Detail.DEVICE).length());
        assertNotEquals(read.details.text(Detail.DEVICE), read.details.text(Detail.IP));
        assertEquals("FR", read.country);
        assertEquals(48.85, read.details.latitude);
        assertEquals(-2, read.details.longitude);
        assertEquals("{hour_code=7, way_again=web}", read.details.attributes.toString());
        assertEquals("DE", transaction(mapping, row("\"land\":\"\",\"lat\":\"\",\"lon\":\"\"")).country);
        for (String fault : new String[] {"\"lat\":\"91\",\"lon\":\"0\"", "\"lat\":\"1\",\"lon\":\"0x1p3\""}) {
            assertTrue(read(mapping, row("\"land\":\"\"," + fault)).startsWith("BAD_POSITION"), fault);
        }
        assertTrue(read(mapping, row("\"land\":\"Atlantis\",\"lat\":\"\",\"lon\":\"\""))
                .startsWith("BAD_COUNTRY"));
        assertSame(Details.NONE, Rows.transaction().details);
    }

    @Test
    void account_isAnyColumnsOrTheWholeFile() {
        String columns = "columns: {transaction_id: id, timestamp: at, amount: sum}\n";
        String two = columns + "account: [bank, number]\n";
        Transaction one = transaction(two, "\"sum\":1,\"bank\":\"A\",\"number\":\"11\"");
        assertEquals(AccountBasis.FINGERPRINT, one.basis);
        assertNotEquals(one.account, transaction(two, "\"sum\":1,\"bank\":\"A1\",\"number\":\"1\"").account);
        assertEquals(one.account, transaction(two, "\"sum\":2,\"bank\":\" A \",\"number\":\"11\"").account);
        assertEquals(AccountBasis.NONE, transaction(two, "\"sum\":1,\"bank\":\"A\",\"number\":\"\"").basis);
        Transaction all = transaction(columns + "account: all\n", "\"sum\":1");
        assertEquals(AccountBasis.FINGERPRINT, all.basis);
        assertTrue(mapping(two).identifies(mapping(two).indexOf("bank")));
        assertFalse(mapping(two).identifies(mapping(two).indexOf("sum")));
        assertRefused("\"sum\" differs from payment to payment", columns + "account: [sum]\n");
        assertRefused("Name one column or several different ones", columns + "account: [a, a]\n");
    }

    @Test
    void times_mayBeCountsSinceADayOrDaysAlone() {
        String columns = "columns: {transaction_id: id, customer_id: card, timestamp: step, amount: sum}\nformats: ";
        String hours = columns + "{timestamp: hours since 2015-12-01}\n";
        assertEquals("2015-12-01T01:00:00Z", time(hours, "1"));
        assertEquals("2015-12-01T01:30:00Z", time(hours, "1.5"));
        assertEquals("2015-11-30T23:00:00Z", time(hours, "-1"));
        assertEquals("2015-12-02T06:00:01Z", time(columns + "{timestamp: seconds since 2015-12-01 06:00}\n", "86401"));
        assertEquals("2015-05-01T14:26:40.500Z", time(columns + "{timestamp: epoch seconds}\n", "1430490400.5"));
        assertTrue(read(hours, "\"step\":\"1:30\",\"sum\":1").startsWith("BAD_TIME"));
        assertTrue(read(hours, "\"step\":\"1E+999999999\",\"sum\":1").startsWith("BAD_TIME"));
        assertRefused("a count is of milliseconds", columns + "{timestamp: steps since 2015-12-01}\n");
        assertRefused("a count is of milliseconds", columns + "{timestamp: hours since 1/12/2017}\n");

        String days = "columns: {transaction_id: id, customer_id: card, date: step, amount: sum}\n"
                + "formats: {date: dd.MM.yyyy}\n";
        Transaction day = transaction(days, "\"step\":\"02.05.2016\",\"sum\":1");
        assertTrue(day.dayOnly);
        assertEquals("2016-05-02T00:00:00Z", Instant.ofEpochMilli(day.time).toString());
        assertFalse(Rows.transaction().dayOnly);
    }

    @Test
    void decimals_areRoundedOnlyWhereTheMappingSaysSo() {
        String rounded = SIGNED + "numbers: {decimals: 3, rounding: half_even}\n";
        assertEquals("OUT 1578", read(rounded, "\"sum\":\"15.775\""));
        assertEquals("OUT 1576", read(rounded, "\"sum\":\"15.765\""));
        assertEquals("OUT 1577", read(rounded.replace("half_even", "half_up"), "\"sum\":\"15.765\""));
        assertEquals("OUT 1577", read(rounded, "\"sum\":\"15.7660\"".replace("0\"", "\"")));
        assertEquals("OUT 1500", read(rounded, "\"sum\":\"15\""));
        assertTrue(read(rounded, "\"sum\":\"15.7751\"").startsWith("BAD_AMOUNT"));
        assertTrue(read(rounded, "\"sum\":\".\"").startsWith("BAD_AMOUNT"));
        assertTrue(read(rounded, "\"sum\":\"1.\"").startsWith("OUT 100"));
        assertTrue(
                read(SIGNED + "numbers: {decimals: 3}\n", "\"sum\":\"15.775\"").startsWith("BAD_AMOUNT"));
    }

    @Test
    void mistakes_areRefusedWithWhatToWrite() {
        assertRefused("Say what the words of the column `direction` mean", FLAGGED);
        assertRefused("no column has them", SIGNED + "direction: {out: [D]}\n");
        assertRefused("`direction` says nothing", SIGNED + "direction: {}\n");
        assertRefused("\"d\" is named twice", FLAGGED + "direction: {out: [D], in: [d]}\n");
        assertRefused("`debit` and `credit` tell the direction", TWO + "direction: in\n");
        assertRefused("`credit` is missing", TWO.replace(", credit: in", ""));
        assertRefused("Give `amount`", TWO.replace("debit: out", "amount: out"));
        assertRefused("no column tells a row's currency", SIGNED + "rates: {USD: 0.9}\n");
        assertRefused("needs no rate", FLAGGED + "direction: {out: [D]}\nrates: {EUR: 1}\n");
        assertRefused("is no rate", FLAGGED + "direction: {out: [D]}\nrates: {USD: -1}\n");
        assertRefused("is no name for rules", SIGNED + "attributes: {Kind: k}\n");
    }

    private static String row(String place) {
        return "\"sum\":1,\"shop\":\" Café \",\"kind\":\"food\",\"way\":\"web\",\"phone\":\"P\",\"net\":\"P\",\"h\":\"7\","
                + place;
    }

    private static String time(String mapping, String step) {
        return Instant.ofEpochMilli(transaction(mapping, "\"step\":\"" + step + "\",\"sum\":1").time)
                .toString();
    }

    /** Returns what a row is read as: direction, amount, and currencies other than the source's; or its fault. */
    private static String read(String mapping, String fields) {
        Arrival arrival = arrival(mapping, fields);
        Fault fault = Rows.fault(arrival);
        if (fault != null) {
            return fault.reason + ": " + fault.detail;
        }
        Transaction read = Rows.transaction(arrival);
        return read.direction + " " + read.amount + (read.currency == null ? "" : " " + read.currency)
                + (read.paidCurrency == null ? "" : " paid " + read.paidAmount + " " + read.paidCurrency);
    }

    private static Transaction transaction(String mapping, String fields) {
        Arrival arrival = arrival(mapping, fields);
        assertNull(Rows.fault(arrival));
        return Rows.transaction(arrival);
    }

    private static Arrival arrival(String mapping, String fields) {
        return Rows.read(("{" + AT + fields + "}").getBytes(StandardCharsets.UTF_8), mapping(mapping));
    }

    private static SourceMapping mapping(String text) {
        return SourceMapping.parse("m", HEAD + (text.contains("account:") ? "" : "account: customer_id\n") + text);
    }

    private static void assertRefused(String message, String mapping) {
        String refused =
                assertThrows(InvalidDocument.class, () -> mapping(mapping)).getMessage();
        assertTrue(refused.contains(message), refused);
    }
}
