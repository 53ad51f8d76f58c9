package dev.vigia.fraud.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
