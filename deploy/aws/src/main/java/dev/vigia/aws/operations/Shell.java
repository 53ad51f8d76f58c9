package dev.vigia.aws.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Quoting for bash: each value becomes one word that means exactly what the value says. */
final class Shell {
    private static final String PLAIN = "[A-Za-z0-9_@%+=:,./-]+";
    private static final Map<String, String> VARIABLES =
            Map.of("AWS::AccountId", "${account}", "AWS::Region", "${region}", "AWS::Partition", "${partition}");

    private Shell() {}

    /** Text that is a word already. */
    record Word(String text) {}

    /** Returns a value as a word: a {@link Word} as it is, a template's name with its variables, anything else literally. */
    static String word(Object value) {
        if (value instanceof Word ready) {
            return ready.text();
        }
        return value instanceof JsonNode name ? word("", name, "") : word(String.valueOf(value));
    }

    /** Returns text as a word, in single quotes if bash would change it. */
    static String word(String text) {
        // A quote in the text ends the quotes, stands by itself, and begins them again.
        return text.matches(PLAIN) ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** Returns a template's name with plain text before and after it, as a word. */
    static String word(String before, JsonNode name, String after) {
        return name.isTextual() ? word(before + name.asText() + after) : "\"" + before + text(name) + after + "\"";
    }

    /**
     * Returns a template's value for use between double quotes. What only the deployment knows becomes a variable:
     * {@code ${account}}, {@code ${region}}, {@code ${partition}}.
     *
     * @throws IllegalArgumentException if the value refers to anything else that only CloudFormation knows
     */
    static String text(JsonNode value) {
        if (value.isTextual()) {
            // These four keep a meaning for bash between double quotes.
            return value.asText().replaceAll("([\\\\\"$`])", "\\\\$1");
        }
        String variable = VARIABLES.get(value.path("Ref").asText());
        if (variable != null) {
            return variable;
        }
        // CDK joins the parts of a name with nothing between them.
        if (value.has("Fn::Join") && value.at("/Fn::Join/0").asText().isEmpty()) {
            StringBuilder joined = new StringBuilder();
            value.at("/Fn::Join/1").forEach(part -> joined.append(text(part)));
            return joined.toString();
        }
        throw new IllegalArgumentException("Cannot write " + value + " for a shell.");
    }
}
