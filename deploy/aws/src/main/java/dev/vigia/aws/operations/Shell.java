package dev.vigia.aws.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Words of a shell script that mean what they say, whatever is in them. */
final class Shell {
    private static final String PLAIN = "[A-Za-z0-9_@%+=:,./-]+";
    private static final Map<String, String> VARIABLES =
            Map.of("AWS::AccountId", "${account}", "AWS::Region", "${region}", "AWS::Partition", "${partition}");

    private Shell() {}

    /** A word as it is. */
    static String word(String text) {
        return text.matches(PLAIN) ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** A name of a template as a word. */
    static String word(JsonNode name) {
        return name.isTextual() ? word(name.asText()) : "\"" + text(name) + "\"";
    }

    /**
     * A name of a template for between double quotes. What is known only where it is deployed is a variable: {@code ${account}},
     * {@code ${region}}, {@code ${partition}}.
     *
     * @throws IllegalArgumentException if it is made of what only CloudFormation knows
     */
    static String text(JsonNode value) {
        if (value.isTextual()) {
            return value.asText().replaceAll("([\\\\\"$`])", "\\\\$1");
        }
        if (VARIABLES.containsKey(value.path("Ref").asText())) {
            return VARIABLES.get(value.path("Ref").asText());
        }
        if (value.has("Fn::Join") && value.at("/Fn::Join/0").asText().isEmpty()) {
            StringBuilder joined = new StringBuilder();
            value.at("/Fn::Join/1").forEach(part -> joined.append(text(part)));
            return joined.toString();
        }
        throw new IllegalArgumentException("Cannot write " + value + " for a shell.");
    }
}
