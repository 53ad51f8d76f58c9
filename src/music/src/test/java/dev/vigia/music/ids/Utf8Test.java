package dev.vigia.music.ids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void badBytes_areShownByTheirNumberAndCounted() {
        assertEquals("Beyonc\uFFFDE9!", repaired("Beyoncé!".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(1, utf8.badBytes());
    }

    @Test
    void textThatIsCutOff_hasItsLastBytesShown() {
        byte[] whole = "ありがとう".getBytes(StandardCharsets.UTF_8);

        assertEquals("ありがと\uFFFDE3\uFFFD81", utf8.text(whole, 0, whole.length - 1));
        assertEquals(2, utf8.badBytes());
    }

    @Test
    void soundness_isThatOfTheBytesAlone() {
        byte[] sound = "Beyoncé".getBytes(StandardCharsets.UTF_8);
        assertTrue(Utf8.isSound(sound, 0, sound.length));
        assertFalse(Utf8.isSound(sound, 0, sound.length - 1));
    }

    private String repaired(byte[] bytes) {
        return utf8.text(bytes, 0, bytes.length);
    }
}
