package dev.vigia.fraud.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AmountBandTest {
    @Test
    void bands_beginWithTheirLowerLimit() {
        assertEquals("0-1k", AmountBand.of(0));
        assertEquals("0-1k", AmountBand.of(999_99));
        assertEquals("1k-10k", AmountBand.of(1_000_00));
        assertEquals("10k-50k", AmountBand.of(49_999_99));
        assertEquals("50k-200k", AmountBand.of(50_000_00));
        assertEquals("200k-1m", AmountBand.of(999_999_99));
        assertEquals("1m+", AmountBand.of(Long.MAX_VALUE));
    }
}
