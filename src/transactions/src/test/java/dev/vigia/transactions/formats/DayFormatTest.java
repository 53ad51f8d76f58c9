package dev.vigia.transactions.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DayFormatTest {
    @Test
    void counts_areDaysOrMonthsSinceTheFirstDay() {
        assertDay("2012-11-01", "days since 2012-11-01", "0");
        assertDay("2013-04-29", "days since 2012-11-01", "179");
        assertDay("2012-10-31", "days since 2012-11-01", "-1");
        assertDay("2022-09-01", "months since 2022-02-01", "7");
        assertDay("2021-12-01", "months since 2022-02-01", "-2");
    }

    @Test
    void countThatIsNotWhole_isNoDay() {
        for (String text : new String[] {"", "-", "0.5", "1e2", " 1", "+1", "١", "9999999"}) {
            assertEquals(DayFormat.NONE, new DayFormat("days since 2012-11-01").epochDay(text), text);
        }
    }

    @Test
    void yearsOfTwoDigits_beginWhereThePatternSays() {
        assertDay("1993-01-01", "yyMMdd from 1990", "930101");
        assertDay("2089-12-31", "yyMMdd from 1990", "891231");
        assertDay("2093-01-01", "yyMMdd", "930101");
        assertDay("1999-02-03", "d.M.yy from 1950", "3.2.99");
        assertEquals(DayFormat.NONE, new DayFormat("yyMMdd from 1990").epochDay("930229"));
        assertTrue(DayFormat.hasShortYear("yyMMdd"));
        assertFalse(DayFormat.hasShortYear("yyMMdd from 1990"));
    }

    @Test
    void wrongFormats_areRefused() {
        assertNull(problem("yyMMdd from 1990"));
        assertNull(problem("days since 2012-11-01"));
        assertEquals("`from` is for years of two digits, and it has no yy", problem("yyyyMMdd from 1990"));
        assertTrue(problem("yyMMdd from 90").contains("Unknown pattern letter"));
        assertTrue(problem("yymmdd from 1990").contains("minutes"));
        assertTrue(problem("days since 2012-11-31").contains("\"days since 2012-11-01\""));
        assertTrue(problem("months since May").contains("\"days since 2012-11-01\""));
    }

    private static String problem(String format) {
        return DayFormat.problem(format, ZoneOffset.UTC);
    }

    private static void assertDay(String day, String format, String text) {
        DayFormat days = new DayFormat(format);
        long epochDay = LocalDate.parse(day).toEpochDay();
        assertEquals(epochDay, days.epochDay(text), text);
        assertEquals(text, days.text(epochDay));
    }
}
