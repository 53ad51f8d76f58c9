package dev.vigia.commands.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.fraud.rules.Catalogue;
import dev.vigia.fraud.rules.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Makes the page that lists all patterns, from the code, the schema of rule books, and the book that ships. */
final class CataloguePage {
    private CataloguePage() {}

    /** Returns the page in Markdown. */
    static String text() {
        StringBuilder page = new StringBuilder("# The catalogue of patterns\n\n"
                + "Which patterns are built in, and what are their parameters? `./vigia rules catalogue` makes this page from the "
                + "patterns, their schema and the book that ships. Do not change it by hand. [Rules](rules.md) says how often each "
                + "rule hits.\n");
        Map<String, JsonNode> parameters = parameters();
        for (String pattern : Catalogue.names()) {
            add(pattern, parameters.get(pattern), page);
        }
        return page.toString();
    }

    private static void add(String pattern, JsonNode parameters, StringBuilder page) {
        page.append("\n## ").append(pattern).append("\n\n");
        page.append(parameters.path("description").asText()).append("\n\n");
        page.append("| parameter | is |\n|---|---|\n");
        parameters.path("properties").properties().forEach(each -> page.append("| `")
                .append(each.getKey())
                .append("` | ")
                .append(each.getValue().path("description").asText())
                .append(" |\n"));
        List<String> rules = rules(pattern);
        page.append(rules.isEmpty() ? "\nThe book that ships does not use it.\n" : "\nIn the book that ships:\n\n");
        rules.forEach(rule -> page.append("- ").append(rule).append('\n'));
    }

    /** Returns the schema of each pattern's parameters. */
    private static Map<String, JsonNode> parameters() {
        try {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper()
                    .readTree(RuleBook.schema())
                    .path("$defs")
                    .path("rule")
                    .path("allOf")
                    .forEach(cases::add);
            return cases.stream()
                    // One if/then per pattern: if the rule has this pattern, its parameters look like that.
                    .filter(each -> each.at("/if/properties/pattern/const").isTextual())
                    .collect(Collectors.toMap(
                            each -> each.at("/if/properties/pattern/const").asText(),
                            each -> each.at("/then/properties/parameters")));
        } catch (IOException impossible) {
            throw new UncheckedIOException("The schema that ships is no JSON.", impossible);
        }
    }

    /** Returns one line for each rule of the shipped book that uses the pattern. */
    private static List<String> rules(String pattern) {
        // The document and not the parsed book, so that the page shows parameters as they are written.
        Map<?, ?> book = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(RuleBook.shippedText());
        List<String> lines = new ArrayList<>();
        for (Object each : (List<?>) book.get("rules")) {
            Map<?, ?> rule = (Map<?, ?>) each;
            if (pattern.equals(rule.get("pattern"))) {
                lines.add("`" + rule.get("id") + "` `" + rule.get("parameters") + "`, " + rule.get("severity")
                        + ", weight " + rule.get("weight") + ", "
                        + rule.get("status").toString().toLowerCase(Locale.ROOT));
            }
        }
        return lines;
    }
}
