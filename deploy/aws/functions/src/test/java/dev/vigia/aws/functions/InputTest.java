package dev.vigia.aws.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InputTest {
    @Test
    void text_isFoundByName() {
        assertEquals("bank", new Input(Map.of("set", "bank")).text("set"));
    }

    @Test
    void text_missingOrBlankIsRefused() {
        Input input = new Input(Map.of("set", " "));
        assertThrows(IllegalArgumentException.class, () -> input.text("set"));
        assertThrows(IllegalArgumentException.class, () -> input.text("bucket"));
    }
}
