package dev.vigia.music.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
    @Test
    void letters_areShownAsTheyAre() {
        assertEquals("Beyonc\u00e9 \u591c \ud83c\udfb5", TerminalText.of("Beyonc\u00e9 \u591c \ud83c\udfb5"));
        assertEquals("\u0646\u200c\u0647", TerminalText.of("\u0646\u200c\u0647"));
    }

    @Test
    void controlAndDirection_areShownAsNumbers() {
        assertEquals("a\\u001B[31m", TerminalText.of("a\u001b[31m"));
        assertEquals("\\u009B2J", TerminalText.of("\u009b2J"));
        assertEquals("\\u202Egnp\\u2066", TerminalText.of("\u202egnp\u2066"));
        assertEquals("a\\u200Bb\\u2028", TerminalText.of("a\u200bb\u2028"));
    }

    @Test
    void longText_isCutBetweenCharacters() {
        assertEquals("\ud83c\udfb5\u2026", TerminalText.of("\ud83c\udfb5\ud83c\udfb5\ud83c\udfb5", 2));
        assertEquals("abc", TerminalText.of("abc", 3));
    }
}
