package dev.vigia.fraud.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void lengths_areInTheLargestUnitThatIsWhole() {
        assertEquals("7 days", Words.length(Duration.ofDays(7)));
        assertEquals("24 hours", Words.length(Duration.ofDays(1)));
        assertEquals("36 hours", Words.length(Duration.ofHours(36)));
        assertEquals("1 hour", Words.length(Duration.ofHours(1)));
        assertEquals("1 minute", Words.length(Duration.ofMinutes(1)));
        assertEquals("90 seconds", Words.length(Duration.ofSeconds(90)));
        assertEquals("1500 milliseconds", Words.length(Duration.ofMillis(1_500)));
    }

    @Test
    void words_areTheSameWhereverTheJobRuns() {
        Locale before = Locale.getDefault();
        try {
            for (String language : new String[] {"ar-EG-u-nu-arab", "tr", "de", "hi-u-nu-deva"}) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertEquals("1,234,567.05", Words.money(1_234_567_05));
                assertEquals("33.3 %", Words.percent(1 / 3.0));
                assertEquals("00:05:32", Words.time(332));
                assertEquals("12 payments", Words.count(12, "payment"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
