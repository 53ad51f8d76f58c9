package dev.vigia.fraud.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vigia.fraud.encoding.Texts;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetroTest {
    @Test
    void suburbsAndOldNames_standForTheirCity() {
        assertEquals("NCR", Metro.of("NEW DELHI"));
        assertEquals("NCR", Metro.of("SECTOR 62, NOIDA"));
        assertEquals("MMR", Metro.of("Navi Mumbai"));
        assertEquals("MMR", Metro.of("ANDHERI (W) MUMBAI-400 058"));
        assertEquals("BANGALORE", Metro.of("bengaluru"));
    }

    @Test
    void unknownPlace_isItsCleanText() {
        assertEquals("JAMSHEDPUR", Metro.of("  jamshedpur. "));
        assertEquals("MEERUT CANTT", Metro.of("MEERUT\u00a0CANTT"));
        assertNull(Metro.of("  12-34 "));
        assertNull(Metro.of(null));
    }

    @Test
    void anyText_hasAMetroOrNone() {
        Random random = new Random(41);
        for (int round = 0; round < 5_000; round++) {
            String metro = Metro.of(Texts.any(random));
            assertEquals(metro, Metro.of(metro));
        }
    }

    @Test
    void metro_isTheSameWhereverTheJobRuns() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr"));
            assertEquals("NCR", Metro.of("new delhi"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
