package dev.vigia.transactions.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainAmountsTest {
    /** The first amount, in minor units, that does not fit the lake's {@code decimal(18,2)}. */
    private static final long TOO_MUCH = 1_000_000_000_000_000_000L;

    @Test
    void minorUnits_areThoseOfADecimalNumberOfTwoDecimals() {
        Random random = new Random(3);
        for (int round = 0; round < 100_000; round++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(5) - 1);
            assertAgreement(number.toPlainString());
            assertAgreement(number.toString());
        }
    }

    @Test
    void formsOfNumbers_areThoseOfADecimalNumber() {
        for (String text : new String[] {
            "0",
            "-0",
            "0.0",
            "00012",
            "+5",
            ".5",
            "-.5",
            "5.",
            "-",
            "",
            ".",
            "1e3",
            "1E-1",
            "1e-3",
            "1.230",
            "1.234",
            "9999999999999999",
            "9999999999999999.99",
            "10000000000000000",
            "1e16",
            "1e15",
            "0e9999",
            "NaN",
            "Infinity",
            "1,000",
            "1_0",
            "0x1",
            "1.2.3",
            "--1",
            "1-1",
            "12a",
            "1f",
            "1d",
            " 1",
            "99999999999999999999"
        }) {
            assertAgreement(text);
        }
    }

    @Test
    void hugeExponent_isOutOfRangeAtOnce() {
        for (String text : new String[] {
            "1e400",
            "1e500000000",
            "1e999999999",
            "1e2147483647",
            "10e2147483646",
            "111e2147483645",
            "-111e2147483645",
            "1e99999999"
        }) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThrows(ArithmeticException.class, () -> AmountFormat.PLAIN.minorUnits(text), text));
        }
        assertThrows(NumberFormatException.class, () -> AmountFormat.PLAIN.minorUnits("1e-2147483647"));
        assertThrows(NumberFormatException.class, () -> AmountFormat.PLAIN.minorUnits("1e99999999999"));
        assertEquals(0, AmountFormat.PLAIN.minorUnits("0e2147483647"));
    }

    private static void assertAgreement(String text) {
        String expected;
        try {
            BigDecimal number = new BigDecimal(text);
            BigDecimal minor = number.movePointRight(2).stripTrailingZeros();
            boolean large = minor.abs().compareTo(BigDecimal.valueOf(TOO_MUCH)) >= 0;
            boolean fine = number.scale() > 2;
            expected = fine ? "no amount" : large ? "too large" : "" + minor.longValueExact();
        } catch (NumberFormatException noNumber) {
            expected = "no amount";
        }
        assertEquals(expected, read(text), text);
    }

    private static String read(String text) {
        try {
            return "" + AmountFormat.PLAIN.minorUnits(text);
        } catch (NumberFormatException noAmount) {
            return "no amount";
        } catch (ArithmeticException tooLarge) {
            return "too large";
        }
    }
}
