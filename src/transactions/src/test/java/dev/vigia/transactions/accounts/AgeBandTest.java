package dev.vigia.transactions.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeBandTest {
    @Test
    void bands_changeOnTheBirthday() {
        assertEquals("0-17", band("1998-08-03"));
        assertEquals("18-24", band("1998-08-02"));
        assertEquals("45-59", band("1956-08-03"));
        assertEquals("60-74", band("1956-08-02"));
        assertEquals("75+", band("1900-01-01"));
        assertEquals("0-17", band("2016-08-02"));
    }

    @Test
    void bands_areCountedFromTheYoungest() {
        assertEquals(0, AgeBand.index("0-17"));
        assertEquals(2, AgeBand.index("25-34"));
        assertEquals(6, AgeBand.index("75+"));
        assertEquals(-1, AgeBand.index(null));
        assertEquals(-1, AgeBand.index("26-34"));
        assertEquals(null, AgeBand.of(-1));
        for (int index = 0; index < 7; index++) {
            assertEquals(index, AgeBand.index(AgeBand.of(index)));
        }
    }

    @Test
    void peopleFromSixtyOn_areProtected() {
        assertTrue(AgeBand.isProtected(band("1956-08-02")), "sixty today");
        assertFalse(AgeBand.isProtected(band("1956-08-03")), "sixty tomorrow");
        assertTrue(AgeBand.isProtected("75+"));
        assertFalse(AgeBand.isProtected("0-17"));
        assertFalse(AgeBand.isProtected(null));
    }

    @Test
    void centuryBefore_isTheSameDay() {
        assertEquals(day("1930-01-10"), AgeBand.centuryBefore(day("2030-01-10")));
        assertEquals(day("1948-02-29"), AgeBand.centuryBefore(day("2048-02-29")));
        assertEquals(day("1900-02-28"), AgeBand.centuryBefore(day("2000-02-29")));
    }

    private static String band(String birthDay) {
        return AgeBand.at(day(birthDay), day("2016-08-02"));
    }

    private static long day(String text) {
        return LocalDate.parse(text).toEpochDay();
    }
}
