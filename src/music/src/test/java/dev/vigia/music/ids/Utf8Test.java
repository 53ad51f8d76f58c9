package dev.vigia.music.ids;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private final Utf8 utf8 = new Utf8();

    @Test
    void text_isKeptAsItIs() {
        assertEquals("Beyoncé – かな 🎵", repaired("Beyoncé – かな 🎵".getBytes(StandardCharsets.UTF_8)));
        assertEquals("", repaired(new byte[0]));
        assertEquals(0, utf8.badBytes());
    }

    @Test
    void badBytes_areReplacedAndCounted() {
        assertEquals("Beyonc\uFFFD!", repaired("Beyoncé!".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(1, utf8.badBytes());
    }

    @Test
    void textThatIsCutOff_hasItsLastLetterReplaced() {
        byte[] whole = "ありがとう".getBytes(StandardCharsets.UTF_8);

        assertEquals("ありがと\uFFFD", new String(utf8.repaired(whole, 0, whole.length - 1), StandardCharsets.UTF_8));
        assertEquals(2, utf8.badBytes());
    }

    private String repaired(byte[] bytes) {
        return new String(utf8.repaired(bytes, 0, bytes.length), StandardCharsets.UTF_8);
    }
}
