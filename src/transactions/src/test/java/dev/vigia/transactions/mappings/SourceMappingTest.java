package dev.vigia.transactions.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.rows.Marker;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

public class SourceMappingTest {
    @Test
    void shippedMapping_reads() {
        SourceMapping mapping = SourceMapping.kaggleBank();
        assertEquals("kaggle-bank", mapping.name);
        assertEquals(ZoneId.of("Asia/Kolkata"), mapping.zone);
        assertEquals("INR", mapping.currency);
        assertEquals("IN", mapping.country);
        assertEquals(9, mapping.columns.size());
        assertEquals(List.of(Field.BIRTH_DATE, Field.GENDER, Field.LOCATION, Field.BALANCE), mapping.fingerprint);
    }

    @Test
    void brokenMapping_isRefusedWithEveryProblemAndItsPlace() {
        String broken = String.join(
                "\n",
                "mapping: broken",
                "zone: Mars/Olympus",
                "currency: INRR",
                "columns:",
                "  transaction_id: id",
                "  colour: c",
                "  amount: id",
                "  date: day",
                "formats:",
                "  date: yyyy-MM",
                "  time: qq",
                "  timestmp: iso",
                "placeholders:",
                "  gender: [x]",
                "account:",
                "  fingerprint: [location]",
                "surprise: 1");
        assertEquals(
                List.of(
                        "2:7", // the zone
                        "3:11", // the currency
                        "6:11", // no such meaning
                        "7:11", // a column named twice
                        "10:9", // a format without the day
                        "11:9", // no format
                        "12:3", // an unknown format
                        "14:11", // a placeholder for no column
                        "16:3", // neither fingerprint nor customer
                        "16:16", // a fingerprint of no column
                        "17:1"), // an unknown name
                places(broken).stream().sorted(SourceMappingTest::byLine).collect(Collectors.toList()));
    }

    @Test
    void emptyOrOtherText_isRefused() {
        for (String text : new String[] {"", "# nothing", "[]", "17", "a: [", "\u0000", "a: b: c", "--- a\n--- b"}) {
            assertThrows(InvalidDocument.class, () -> SourceMapping.parse("m.yaml", text), text);
        }
        assertTrue(problems("a: 1").size() >= 6, "all that is missing");
    }

    @Test
    void missingName_isOneProblem() {
        assertEquals(List.of("`zone` is missing."), problems(mapping("").replace("zone: UTC\n", "")));
    }

    @Test
    void customerAccountWithoutACustomer_isRefused() {
        assertProblem("customer_id", mapping("account: customer_id"));
        assertProblem("fingerprint", mapping("account: someone"));
    }

    @Test
    void timestampWithDate_isRefused() {
        assertProblem("not both", mapping("").replace("  amount", "  date: day\n  amount"));
    }

    @Test
    void formatsThatSayTooLittle_areRefused() {
        assertProblem("am or pm", mapping("formats: {time: \"hh:mm\"}"), "formats: {time: \"hh:mm a\"}");
        assertProblem(
                "whole timestamp", mapping("formats: {timestamp: yyyy-MM-dd}"), "formats: {timestamp: yyyyMMddHHmm}");
        assertProblem("whole date", mapping("formats: {birth_date: MM/yy}"), "formats: {birth_date: dd-MMM-yy}");
        assertProblem("date", mapping("formats: {date: integer HHmmss}"), "formats: {date: \"'day' d.M.yyyy\"}");
    }

    @Test
    void unknownCurrency_isRefusedWithTheLikelyRightOne() {
        for (String[] given : new String[][] {
            {"EURO", "Write EUR."}, {"inr", "Write INR."}, {"\u20ac", "Write EUR."}, {"BTC", "no such ISO 4217 code"}
        }) {
            assertProblem(given[1], mapping("").replace("INR", given[0]));
        }
    }

    @Test
    void unknownZone_isRefusedWithTheLikelyRightOne() {
        assertProblem("Write Asia/Kolkata, Asia/Jerusalem", mapping("").replace("UTC", "IST"));
        assertProblem("Write Europe/Berlin.", mapping("").replace("UTC", "Europe/berlin"));
        assertProblem("no such zone", mapping("").replace("UTC", "Mars/Olympus"));
        assertProblem(
                "America/New_York, or -05:00 if its clocks never change",
                mapping("").replace("UTC", "EST"));
    }

    @Test
    void unknownNames_areRefusedWithAllThatAreKnown() {
        assertProblem(
                "Known: account, also, attributes, columns, country, currencies, currency, direction, file, formats, id, label, mapping, missing, numbers,"
                        + " placeholders, rates, withheld, zone.",
                mapping("surprise: 1"));
        assertProblem("Write it in the section `file`", mapping("delimiter: \";\""));
        assertProblem("Write it in the section `file`", mapping("encoding: latin1"));
    }

    @Test
    void idOfSeveralColumns_isAColumnOfItsOwn() {
        SourceMapping made = SourceMapping.parse("made.yaml", withoutId("id: [ref, sum]"));
        assertEquals(List.of("at", "sum", "who", "ref", MadeId.COLUMN), made.columns);
        assertEquals(4, made.index(Field.TRANSACTION_ID));
        assertEquals(List.of("ref", "sum"), made.madeId().orElseThrow().parts);
        assertProblem("Give `id`, or `transaction_id` in `columns`, not both.", mapping("id: computed"));
        assertProblem("Write `id: computed` for a hash of each row", withoutId("id: ref"));
        assertProblem("`id: computed` for a hash of each row", withoutId(""));
    }

    @Test
    void fingerprintOfWhatEveryPaymentHasOfItsOwn_isRefused() {
        String customers = "  customer_id: who\n";
        String account = "account: {fingerprint: [customer_id, amount]}";
        assertProblem("differs from payment to payment", mapping(customers + account));
        assertProblem("differs from payment to payment", mapping("account: {fingerprint: [amount]}"));
    }

    @Test
    void textThatNeedsQuotes_isToldSo() {
        assertProblem("Quote a text", mapping("also: {a: b: c}"));
    }

    @Test
    void byteOrderMark_isNoPartOfTheMapping() {
        assertEquals("m", SourceMapping.parse("m", "\ufeff" + mapping("")).name);
    }

    @Test
    void currencyOfThreeDecimals_isRefused() {
        assertProblem("3 decimals", mapping("").replace("INR", "KWD"));
        SourceMapping.parse("yen", mapping("").replace("INR", "JPY"));
    }

    @Test
    void country_isOptionalAndOneOfTheStandard() {
        assertNull(SourceMapping.parse("m", mapping("")).country);
        SourceMapping american = SourceMapping.parse("m", mapping("country: US"));
        assertEquals("US", american.country);
        assertEquals(american.source(), american.with(List.of("more")).source());
        assertEquals("NO", SourceMapping.parse("m", mapping("country: NO")).country, "Norway, and no truth value");
        for (String wrong : new String[] {"us", "USA", "India", "XX"}) {
            assertProblem("no country", mapping("country: " + wrong));
        }
    }

    @Test
    void columnWithAMarkersName_isRefused() {
        assertProblem("called", mapping("also: [" + Marker.FIELD + "]"));
        assertProblem("called", mapping("also: [" + "x".repeat(257) + "]"));
    }

    @Test
    void label_isNoColumnOfTheRows() {
        SourceMapping mapping = SourceMapping.parse("m", mapping("label: turned_out"));
        assertEquals("turned_out", mapping.label);
        assertEquals(-1, mapping.indexOf("turned_out"));
        assertNull(SourceMapping.kaggleBank().label);
        assertProblem("named twice", mapping("label: turned_out\nalso: [turned_out]"));
        assertEquals(Set.of("turned_out"), mapping.withheld);
        assertEquals(
                Set.of("turned_out", "how"),
                SourceMapping.parse("m", mapping("label: turned_out\nwithheld: [how]")).withheld);
        assertProblem("named twice", mapping("withheld: [also]\nalso: [also]"));
        SourceMapping further = mapping.with(List.of("turned_out"));
        assertEquals(mapping.columns.size(), further.indexOf("turned_out"));
        assertEquals(mapping.index(Field.AMOUNT), further.index(Field.AMOUNT));
    }

    @Test
    void deeplyNestedDocument_isRefused() {
        assertProblem("deep", "a: " + "[".repeat(200_000));
        assertProblem("deep", "a: " + "{a: ".repeat(100_000));
        assertProblem("deep", "? ".repeat(100_000));
    }

    /** Returns the shortest mapping there can be, with one more line. */
    public static String mapping(String line) {
        return "mapping: m\nzone: UTC\ncurrency: INR\ncolumns:\n  transaction_id: id\n  timestamp: at\n  amount: sum\n"
                + (line.contains("account") ? "" : "  customer_id: who\n") + line;
    }

    private static String withoutId(String line) {
        return mapping(line).replace("  transaction_id: id\n", "");
    }

    private static void assertProblem(String expected, String yaml) {
        List<String> problems = problems(yaml);
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains(expected), problems.get(0));
    }

    private static void assertProblem(String expected, String yaml, String right) {
        assertProblem(expected, yaml);
        SourceMapping.parse("right", mapping(right));
    }

    private static List<String> problems(String yaml) {
        return refused(yaml).problems.stream().map(problem -> problem.message).collect(Collectors.toList());
    }

    private static List<String> places(String yaml) {
        return refused(yaml).problems.stream()
                .map(problem -> problem.line + ":" + problem.column)
                .collect(Collectors.toList());
    }

    private static InvalidDocument refused(String yaml) {
        return assertThrows(InvalidDocument.class, () -> SourceMapping.parse("m.yaml", yaml));
    }

    private static int byLine(String one, String other) {
        return Integer.compare(Integer.parseInt(one.split(":")[0]), Integer.parseInt(other.split(":")[0]));
    }
}
