package dev.vigia.transactions.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vigia.transactions.encoding.Texts;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetroTest {
    @Test
    void suburbsAndOldNames_standForTheirCity() {
        assertEquals("NCR", Metro.of("NEW DELHI", "IN"));
        assertEquals("NCR", Metro.of("SECTOR 62, NOIDA", "IN"));
        assertEquals("MMR", Metro.of("Navi Mumbai", "IN"));
        assertEquals("MMR", Metro.of("ANDHERI (W) MUMBAI-400 058", "IN"));
        assertEquals("BANGALORE", Metro.of("bengaluru", "IN"));
    }

    @Test
    void unknownPlace_isItsCleanText() {
        assertEquals("JAMSHEDPUR", Metro.of("  jamshedpur. ", "IN"));
        assertEquals("MEERUT CANTT", Metro.of("MEERUT\u00a0CANTT", "IN"));
        assertNull(Metro.of("  12-34 ", "IN"));
        assertNull(Metro.of(null, "IN"));
    }

    @Test
    void otherCountry_hasItsPlacesAsTheyAreWritten() {
        for (String country : new String[] {"US", null}) {
            assertEquals("DELHI", Metro.of("Delhi", country), "Delhi, New York, is no part of NCR");
            assertEquals("SALEM OR", Metro.of(" Salem,  OR ", country));
            assertEquals("PARIS 12", Metro.of("Paris 12", country));
            assertEquals("M\u00dcNCHEN", Metro.of("Mu\u0308nchen", country));
            assertEquals("GIESSEN", Metro.of("Gie\u00dfen", country));
            assertEquals("\u6771\u4eac", Metro.of("\u6771\u4eac", country));
            assertNull(Metro.of(" -. ", country));
            assertNull(Metro.of(null, country));
        }
    }

    @Test
    void anyText_hasAMetroOrNone() {
        Random random = new Random(41);
        for (int round = 0; round < 5_000; round++) {
            String text = Texts.any(random);
            for (String country : new String[] {"IN", "US", null}) {
                String metro = Metro.of(text, country);
                assertEquals(metro, Metro.of(metro, country));
            }
        }
    }

    @Test
    void metro_isTheSameWhereverTheJobRuns() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr"));
            assertEquals("NCR", Metro.of("new delhi", "IN"));
            assertEquals("CINCINNATI", Metro.of("cincinnati", "US"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
