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
    void controlAndDirection_areShownByTheirCode() {
        assertEquals("a<U+001B>[31m", TerminalText.of("a\u001b[31m"));
        assertEquals("<U+009B>2J", TerminalText.of("\u009b2J"));
        assertEquals("<U+202E>gnp<U+2066>", TerminalText.of("\u202egnp\u2066"));
        assertEquals("a<U+200B>b<U+2028>", TerminalText.of("a\u200bb\u2028"));
    }

    @Test
    void longText_isCutBetweenCharacters() {
        assertEquals("\ud83c\udfb5\u2026", TerminalText.of("\ud83c\udfb5\ud83c\udfb5\ud83c\udfb5", 2));
        assertEquals("abc", TerminalText.of("abc", 3));
    }
}
