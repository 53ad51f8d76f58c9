package dev.vigia.fraud.transactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.documents.InvalidDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How a mapping says that its numbers are written, and what becomes of those that are not. */
class NumbersTest {
    private static final String GERMAN = "numbers: {decimal: \",\", grouping: \".\"}";

    @Test
    void decimalsBeyondTheCurrencys_areAFaultEvenIfZero() {
        for (String text : new String[] {"1.000", "25.000", "2.500", "1.234", "12.340", "12.3400"}) {
            assertFault(ReasonCode.BAD_AMOUNT, "", text);
        }
        assertAmount(27_999_00, "", "27999.0");
    }

    @Test
    void germanNumbers_areReadWhereTheMappingSaysSo() {
        assertAmount(3_50, GERMAN, "3,50");
        assertAmount(1_250_00, GERMAN, "1.250,00");
        assertAmount(1_250_00, GERMAN, "1250,00");
        assertAmount(1_000_00, GERMAN, "1.000");
        assertAmount(1_234_567_80, GERMAN, "1.234.567,8");
        assertAmount(1_200_00, GERMAN, "1,2E+3");
    }

    @Test
    void groups_areOfThreeDigitsAndAllThereOrNone() {
        for (String text : new String[] {
            "3.50",
            "1.00",
            "1.0000",
            "1234.567",
            "1.234567",
            "12.34.567",
            ".123",
            "1..234",
            "1.234.",
            "1.",
            "1.23,45",
            "1,234.56",
            "3,500",
            "1.250,00,00",
            "1.000E3"
        }) {
            assertFault(ReasonCode.BAD_AMOUNT, GERMAN, text);
        }
    }

    @Test
    void groupsOfOtherCountries_areRead() {
        assertAmount(1_234_56, "numbers: {grouping: \",\"}", "1,234.56");
        assertAmount(1_234_56, "numbers: {decimal: \",\", grouping: \" \"}", "1 234,56");
        assertAmount(1_234_56, "numbers: {decimal: \",\", grouping: \" \"}", "1\u202f234,56");
        assertAmount(1_234_56, "numbers: {decimal: \",\", grouping: \" \"}", "1\u00a0234,56");
        assertAmount(1_234_56, "numbers: {grouping: \"'\"}", "1\u2019234.56");
        assertFault(ReasonCode.BAD_AMOUNT, "numbers: {grouping: \",\"}", "1,00,000");
    }

    @Test
    void furtherDecimals_areReadWhereTheMappingSaysSoAndTheyAreZero() {
        assertAmount(25_10, "numbers: {decimals: 4}", "25.1000");
        assertAmount(1_00, "numbers: {decimals: 3}", "1.000");
        assertFault(ReasonCode.BAD_AMOUNT, "numbers: {decimals: 3}", "1.0000");
        assertFault(ReasonCode.BAD_AMOUNT, "numbers: {decimals: 4}", "25.1001");
    }

    @Test
    void otherDigitsAndSigns_areAFault() {
        for (String text : new String[] {
            "\u0661\u0662",
            "\uff11\uff12.\uff13\uff14",
            "\u221212.34",
            "12,34",
            "1,234.56",
            "1 234.56",
            "1'234.56",
            "12.34 \u20ac",
            "5%",
            "1_000",
            "1.2.3",
            "12.34f",
            "29.990000000000002"
        }) {
            assertFault(ReasonCode.BAD_AMOUNT, "", text);
        }
        assertAmount(12_34, "", "+12.34");
        assertAmount(12_34, "", "\u00a012.34");
        assertAmount(50, "", ".5");
    }

    @Test
    void reason_saysWhatIsExpectedAndNotWhatIsThere() {
        Fault fault = read(GERMAN, "12.34").fault;
        assertEquals(
                "sum is not an amount like 1234,56 or 1.234,56 (at most 2 decimals, groups of three digits)",
                fault.detail);
        assertEquals(
                "sum is not an amount like 1234.56 (at most 2 decimals, no grouping)", read("", "1.000").fault.detail);
    }

    @Test
    void amountsOfAnEpisode_areWrittenAsTheSourceWritesThem() {
        SourceMapping mapping = SourceMapping.parse("m", SourceMappingTest.mapping(GERMAN));
        for (long amount : new long[] {0, 5, 12_50, -12_50, 1_234_567_89L}) {
            assertEquals(amount, mapping.amounts.minorUnits(mapping.amounts.text(amount)));
        }
        assertEquals("1234,5", mapping.amounts.text(1_234_50).substring(0, 6));
    }

    @Test
    void formatsThatWouldBeAmbiguous_areRefusedWithTheirPlace() {
        assertProblem("9:21", "different", "numbers: {grouping: \".\"}");
        assertProblem("9:20", "one character", "numbers: {decimal: \",,\"}");
        assertProblem("9:20", "one character", "numbers: {decimal: \"5\"}");
        assertProblem("9:20", "one character", "numbers: {decimal: \" \"}");
        assertProblem("9:21", "one character", "numbers: {grouping: \"-\"}");
        assertProblem("9:21", "2 or more", "numbers: {decimals: 1}");
        assertProblem("9:11", "Known: decimal, decimals, grouping", "numbers: {comma: \",\"}");
        assertProblem("9:1", "numbers: {decimal", "decimal: \",\"");
    }

    private static void assertProblem(String place, String expected, String line) {
        InvalidDocument refused = assertThrows(
                InvalidDocument.class, () -> SourceMapping.parse("m", SourceMappingTest.mapping(line)), line);
        String message = refused.getMessage();
        assertEquals(1, refused.problems.size(), message);
        assertTrue(message.contains(expected), message);
        assertTrue(message.startsWith("m:" + place + ":"), message);
    }

    private static void assertAmount(long minorUnits, String line, String text) {
        Arrival read = read(line, text);
        assertNull(read.fault, text);
        assertEquals(minorUnits, read.transaction.amount, text);
    }

    private static void assertFault(ReasonCode reason, String line, String text) {
        Arrival read = read(line, text);
        assertEquals(reason, read.fault == null ? null : read.fault.reason, text);
    }

    private static Arrival read(String line, String text) {
        SourceMapping mapping = SourceMapping.parse("m", SourceMappingTest.mapping(line));
        String row = "{\"id\":\"1\",\"at\":\"2016-08-02T10:00:00Z\",\"sum\":\"" + text + "\",\"who\":\"C\"}";
        return Rows.read(row.getBytes(StandardCharsets.UTF_8), mapping);
    }
}
