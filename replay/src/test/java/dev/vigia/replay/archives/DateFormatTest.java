package dev.vigia.replay.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "General!NONE",
                "0.00!NONE",
                "0.00E+00!NONE",
                "#,##0.00 [$kr-41D];[Red]-#,##0.00!NONE",
                "_-* #,##0.00\\ _D_M_-;-* #,##0!NONE",
                "0 \"days\"!NONE",
                "0\\d!NONE",
                "@!NONE",
                "[Red]0!NONE",
                "yyyy-mm-dd!DATE",
                "DD.MM.YYYY!DATE",
                "mmm-yy!DATE",
                "mmmm!DATE",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy!DATE",
                "yyyy/m/d;@!DATE",
                "h:mm!TIME",
                "mm:ss!TIME",
                "mm:ss.0!TIME",
                "h:mm AM/PM!TIME",
                "m/d/yy h:mm!DATE_AND_TIME",
                "yyyy-mm-dd\\Thh:mm:ss!DATE_AND_TIME",
                "dd/mm/yyyy h AM/PM!DATE_AND_TIME",
                "[h]:mm:ss!DURATION",
                "[mm]:ss!DURATION",
            })
    void format_isADateOrTimeByItsLettersOutsideOfTexts(String format, DateFormat expected) {
        assertEquals(expected, DateFormat.of(format));
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 46346, 2026-11-20",
        "DATE, 46346.25, 2026-11-20 06:00:00",
        "DATE_AND_TIME, 46346, 2026-11-20 00:00:00",
        "DATE_AND_TIME, 46346.545138888891, 2026-11-20 13:05:00",
        "DATE_AND_TIME, 46346.999999999, 2026-11-21 00:00:00",
        "DATE_AND_TIME, 46346.5000014236, 2026-11-20 12:00:00.123",
        "TIME, 0.54513888888888884, 13:05:00",
        "TIME, 0, 00:00:00",
        "TIME, 46346.5, 2026-11-20 12:00:00",
        "DURATION, 1.5, 36:00:00",
        "DATE, 1, 1900-01-01",
        "DATE, 59, 1900-02-28",
        "DATE, 61, 1900-03-01",
        "DATE, 2958465, 9999-12-31",
    })
    void date_isCountedFrom1900WithADayThatNeverWas(DateFormat format, double value, String expected) {
        assertEquals(Optional.of(expected), format.text(value, false));
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "1, 1904-01-02", "44884, 2026-11-20", "2957003, 9999-12-31"})
    void date_isCountedFrom1904WhereTheWorkbookSaysSo(double value, String expected) {
        assertEquals(Optional.of(expected), DateFormat.DATE.text(value, true));
    }

    @Test
    void number_isNoDateWhereNoCalendarHasIt() {
        for (double value : new double[] {-1, 0, 60, 2_958_466, 1e300}) {
            assertEquals(Optional.empty(), DateFormat.DATE.text(value, false), () -> Double.toString(value));
        }
        assertEquals(Optional.empty(), DateFormat.DATE.text(2_957_004, true));
        assertEquals(Optional.empty(), DateFormat.NONE.text(46_346, false));
    }
}
