package dev.vigia.fraud.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Asserts that constructors refuse values. */
public final class Refusals {
    private Refusals() {}

    /** Asserts that a constructor refuses a value. @param name the name of the value, which the refusal must have */
    public static void assertRefused(String name, Executable making) {
        assertEquals(name, assertThrows(InvalidValue.class, making).name);
    }
}
