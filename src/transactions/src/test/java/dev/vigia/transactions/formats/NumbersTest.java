package dev.vigia.transactions.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.Rows;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.SourceMappingTest;
import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.ReasonCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Checks what a mapping may say about its numbers, and what happens to those that are written otherwise. */
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
    void groupsOfLakhAndCrore_areReadWhereTheMappingSaysSo() {
        String indian = "numbers: {grouping: \",\", groups: indian}";
        assertAmount(100_000_00, indian, "1,00,000.00");
        assertAmount(12_34_567_89, indian, "12,34,567.89");
        assertAmount(1_00_00_000_00L, indian, "1,00,00,000");
        assertAmount(1_000_00, indian, "1,000");
        assertAmount(10_000_00, indian, "10,000");
        assertAmount(100_000_00, indian, "100000");
        for (String text :
                new String[] {"100,000", "1,000,000", "1,00,00", "1,0,000", "1,,000", "100,00,000", "1,00,000,00"}) {
            assertFault(ReasonCode.BAD_AMOUNT, indian, text);
        }
        assertEquals(
                "sum is not an amount like 1234.56 or 1,23,456.56 (at most 2 decimals, groups of two digits and a last one"
                        + " of three, no currency)",
                Rows.fault(read(indian, "100,000")).detail);
    }

    @Test
    void groupsAfterAZero_areAFault_forTheyMayBeDecimals() {
        for (String text : new String[] {"0.500", "00.500", "01.234", "-0.500", "0.000"}) {
            assertFault(ReasonCode.BAD_AMOUNT, GERMAN, text);
        }
        assertAmount(50, GERMAN, "0,50");
    }

    @Test
    void symbolOfACurrency_isReadBeforeOrAfterTheNumberWhereTheMappingSaysSo() {
        String dollars = "numbers: {grouping: \",\", symbol: \"$\"}";
        for (String text : new String[] {"$1,234.50", "$ 1,234.50", "1,234.50$", "1234.50 $", "1,234.5"}) {
            assertAmount(1_234_50, dollars, text);
        }
        assertAmount(12_00, "numbers: {decimal: \",\", symbol: EUR}", "EUR 12");
        assertAmount(12_00, "numbers: {symbol: \"\u20ac\"}", "12\u00a0\u20ac");
        assertAmount(5_00, "numbers: {symbol: Rs.}", "Rs.5");
        for (String text : new String[] {"$$5", "$5$", "USD 5", "5 $ 5", "$", "- $5", "\u20ac5"}) {
            assertFault(ReasonCode.BAD_AMOUNT, dollars, text);
        }
        assertFault(ReasonCode.NEGATIVE_AMOUNT, dollars, "$-77.00");
        assertFault(ReasonCode.NEGATIVE_AMOUNT, dollars, "-$77.00");
    }

    @Test
    void numbersBelowZero_areReadAsTheMappingSays() {
        for (String line : new String[] {"numbers: {negative: after}", "numbers: {negative: after, symbol: EUR}"}) {
            assertEquals(-12_34, amounts(line).minorUnits("12.34-"), line);
            assertEquals(12_34, amounts(line).minorUnits("12.34"), line);
            for (String text : new String[] {"(12.34)", "-12.34-", "-", "12.34--"}) {
                assertThrows(NumberFormatException.class, () -> amounts(line).minorUnits(text), line + text);
            }
        }
        assertEquals(
                -1_234_50, amounts("numbers: {negative: after, symbol: EUR}").minorUnits("EUR 1234.50-"));
        AmountFormat accountant = amounts("numbers: {grouping: \",\", negative: parentheses, symbol: $}");
        assertEquals(-1_234_50, accountant.minorUnits("($1,234.50)"));
        assertEquals(-1_234_50, accountant.minorUnits("$(1,234.50)"));
        for (String text : new String[] {"(12.34", "12.34)", "()", "((1))", "1-", "(-1)"}) {
            assertThrows(NumberFormatException.class, () -> accountant.minorUnits(text), text);
        }
        assertThrows(NumberFormatException.class, () -> AmountFormat.PLAIN.minorUnits("12.34-"));
        assertThrows(NumberFormatException.class, () -> AmountFormat.PLAIN.minorUnits("(12.34)"));
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
        Fault fault = Rows.fault(read(GERMAN, "12.34"));
        assertEquals(
                "sum is not an amount like 1234,56 or 1.234,56 (at most 2 decimals, groups of three digits, no currency)",
                fault.detail);
        assertEquals(
                "sum is not an amount like 1234.56 (at most 2 decimals, no grouping, no currency)",
                Rows.fault(read("", "1.000")).detail);
    }

    @Test
    void amountsOfAnEpisode_areWrittenAsTheSourceWritesThem() {
        AmountFormat amounts = amounts(GERMAN);
        for (long amount : new long[] {0, 5, 12_50, -12_50, 1_234_567_89L}) {
            assertEquals(amount, amounts.minorUnits(amounts.text(amount)));
        }
        assertEquals("1234,5", amounts.text(1_234_50).substring(0, 6));
    }

    @Test
    void formatsThatWouldBeAmbiguous_areRefusedWithTheirPlace() {
        assertProblem("9:21", "different", "numbers: {grouping: \".\"}");
        assertProblem("9:20", "one character", "numbers: {decimal: \",,\"}");
        assertProblem("9:20", "one character", "numbers: {decimal: \"5\"}");
        assertProblem("9:20", "one character", "numbers: {decimal: \" \"}");
        assertProblem("9:21", "one character", "numbers: {grouping: \"-\"}");
        assertProblem("9:21", "2 or more", "numbers: {decimals: 1}");
        assertProblem("9:19", "needs the character between", "numbers: {groups: indian}");
        assertProblem("9:34", "THOUSANDS, INDIAN", "numbers: {grouping: \",\", groups: chinese}");
        assertProblem("9:19", "without blanks, digits and signs", "numbers: {symbol: \"$ \"}");
        assertProblem("9:19", "without blanks, digits and signs", "numbers: {symbol: \"-\"}");
        assertProblem("9:21", "BEFORE, AFTER, PARENTHESES", "numbers: {negative: red}");
        assertProblem(
                "9:11",
                "Known: decimal, decimals, grouping, groups, negative, rounding, symbol",
                "numbers: {comma: \",\"}");
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

    private static AmountFormat amounts(String line) {
        return SourceMapping.parse("m", SourceMappingTest.mapping(line)).amounts;
    }

    private static void assertAmount(long minorUnits, String line, String text) {
        Arrival read = read(line, text);
        assertNull(Rows.fault(read), text);
        assertEquals(minorUnits, Rows.transaction(read).amount, text);
    }

    private static void assertFault(ReasonCode reason, String line, String text) {
        Arrival read = read(line, text);
        assertEquals(reason, Rows.fault(read) == null ? null : Rows.fault(read).reason, text);
    }

    private static Arrival read(String line, String text) {
        SourceMapping mapping = SourceMapping.parse("m", SourceMappingTest.mapping(line));
        String row = "{\"id\":\"1\",\"at\":\"2016-08-02T10:00:00Z\",\"sum\":\"" + text + "\",\"who\":\"C\"}";
        return Rows.read(row.getBytes(StandardCharsets.UTF_8), mapping);
    }
}
