package dev.vigia.aws.functions;

import java.util.Map;

/** What a function is asked, by name. */
final class Asked {
    private final Map<String, String> input;

    Asked(Map<String, String> input) {
        this.input = input;
    }

    /** @throws IllegalArgumentException if it is not there */
    String text(String name) {
        String value = input.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The function's input has no \"" + name + "\".");
        }
        return value;
    }
}
