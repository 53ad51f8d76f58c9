package dev.vigia.transactions.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.arrivals.Rows;
import dev.vigia.transactions.rows.ReasonCode;
import org.junit.jupiter.api.Test;

class AmountsTest {
    @Test
    void amounts_areReadWithoutRounding() {
        assertAmount(0, "0");
        assertAmount(0, "-0");
        assertAmount(12_345_67, "12345.67");
        assertAmount(100_000_00, "1e+05");
        assertAmount(1_000_00, "1e3");
        assertAmount(900_000_000_000_000_000L, "9e15");
        assertAmount(999_999_999_999_999_999L, "9999999999999999.99");
    }

    @Test
    void spacesAroundANumber_areNoPartOfIt() {
        assertAmount(12_00, " 12 ");
        assertAmount(12_00, "\t12\r");
        assertReason(ReasonCode.BAD_AMOUNT, "1 2");
        assertReason(ReasonCode.BAD_AMOUNT, "- 12");
    }

    @Test
    void whatIsNoAmount_isAFault() {
        for (String text :
                new String[] {"x", "1,000", "12.345", "12.3400", "0.001", "Infinity", "-Infinity", "0x10", "1e", "₹12"
                }) {
            assertReason(ReasonCode.BAD_AMOUNT, text);
        }
        assertReason(ReasonCode.MISSING_VALUE, "NaN");
        assertReason(ReasonCode.MISSING_VALUE, "  ");
    }

    @Test
    void negativeAmount_isAFault() {
        assertReason(ReasonCode.NEGATIVE_AMOUNT, "-0.01");
        assertReason(ReasonCode.NEGATIVE_AMOUNT, "-1560035");
    }

    @Test
    void hugeAmount_isAFault() {
        for (String text :
                new String[] {"1e400", "12345678901234567890", "1e16", "10000000000000000", "111e2147483645"}) {
            assertReason(ReasonCode.AMOUNT_OUT_OF_RANGE, text);
        }
        assertReason(ReasonCode.AMOUNT_OUT_OF_RANGE, "9".repeat(1_024));
    }

    private static void assertAmount(long minorUnits, String text) {
        assertEquals(minorUnits, Rows.transaction(Rows.AMOUNT, text).amount, text);
    }

    private static void assertReason(ReasonCode reason, String text) {
        assertEquals(reason, Rows.reason(Rows.AMOUNT, text), text);
    }
}
