package dev.vigia.transactions.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void whatATerminalWouldObey_isShownByItsCode() {
        assertEquals("<U+001B>[31mred<U+0007>", Printable.line("\u001b[31mred\u0007"));
        assertEquals("<U+009B>2J", Printable.line("\u009b2J"), "the eight-bit form");
        assertEquals("a<U+202E>b<U+2069>", Printable.line("a\u202eb\u2069"));
        assertEquals("<U+FEFF>a<U+00AD><U+200B>", Printable.line("\ufeffa\u00ad\u200b"));
        assertEquals("<U+E0041>", Printable.line(new String(Character.toChars(0xe0041))));
        assertEquals("<U+2028><U+D83D>", Printable.line("\u2028\ud83d"));
        assertEquals("a<U+000A>b<U+000D><U+0009><U+007F>", Printable.line("a\nb\r\t\u007f"));
    }

    @Test
    void linesOfAMessage_stay() {
        assertEquals("a\n\tb<U+000D><U+001B>", Printable.lines("a\n\tb\r\u001b"));
    }

    @Test
    void whatPeopleWrite_staysAsItIs() {
        for (String text : new String[] {
            "", "S\u00e3o Paulo", "\u6771\u4eac", "\ud83d\ude80", "\u0d28\u0d4d\u200d", "\u0645\u06cc\u200c", "a b"
        }) {
            assertSame(text, Printable.line(text));
        }
        assertNull(Printable.line(null));
    }

    @Test
    void anyText_hasNothingLeftToObey() {
        Random random = new Random(23);
        for (int round = 0; round < 5_000; round++) {
            String shown = Printable.line(Texts.any(random));
            assertTrue(shown.codePoints().noneMatch(Character::isISOControl));
            assertEquals(shown, Printable.line(shown));
        }
    }
}
