package dev.vigia.evaluation.generate.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void money_isWrittenInItsShortestForm() {
        assertEquals("0", Money.shortest(0));
        assertEquals("0.05", Money.shortest(5));
        assertEquals("17819.05", Money.shortest(1_781_905));
        assertEquals("1762.5", Money.shortest(176_250));
        assertEquals("25", Money.shortest(2_500));
    }
}
