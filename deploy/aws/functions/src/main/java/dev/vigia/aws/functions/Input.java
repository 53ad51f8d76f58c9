package dev.vigia.aws.functions;

import java.util.Map;

/** The input of a function, by name. */
final class Input {
    private final Map<String, String> input;

    Input(Map<String, String> input) {
        this.input = input;
    }

    /**
     * Returns a text of the input.
     *
     * @throws IllegalArgumentException if the input has no such text
     */
    String text(String name) {
        String value = input.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The function's input has no \"" + name + "\".");
        }
        return value;
    }
}
