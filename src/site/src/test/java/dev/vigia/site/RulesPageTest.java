package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.rules.Catalogue;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.documents.InvalidDocument;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    private static final Page PAGE = Page.of("rules.md");

    @Test
    void keys_areThoseOfTheSchema() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(RuleBook.schema());
        PAGE.lists("## Keys of a book", names(schema.path("properties")));
        PAGE.lists("## Keys of a rule", names(schema.at("/$defs/rule/properties")));
        PAGE.lists("## Keys of a typology", names(schema.at("/$defs/typology/properties")));
    }

    @Test
    void patterns_areInTheCatalogue() {
        Set<String> listed = Page.of("patterns.md").headings().stream()
                .filter(heading -> heading.startsWith("## "))
                .map(heading -> heading.substring(3))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Catalogue.names(), listed);
    }

    @Test
    void rules_areThoseOfTheBookThatShips() {
        Set<String> rules = Pattern.compile("(?m)^  - id: (.*)$")
                .matcher(RuleBook.shippedText().split("\ntypologies:")[0])
                .results()
                .map(rule -> rule.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = PAGE.rows("## The book that ships").stream()
                .filter(row -> row.cells().size() == 5 && row.cells().get(4).matches("[0-9.]+|–"))
                .map(row -> row.cells().get(0).replaceFirst(" \\(.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, listed.stream().filter(rules::contains).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void doubts_areListed() {
        PAGE.lists(
                "### What a rule answers when it cannot tell",
                Arrays.stream(Doubt.values()).map(Enum::name).toList());
    }

    /** A condition with an unknown name is told the known ones. */
    @Test
    void fieldsAndFunctions_areThoseThatConditionsKnow() {
        Set<String> known = new TreeSet<>();
        for (String unknown : List.of("tx.nothing > 1", "history.nothing(\"1d\") > 1", "labels.nothing(\"1d\") > 1")) {
            known.addAll(known(unknown));
        }
        Set<String> listed = new TreeSet<>(PAGE.names("### Fields"));
        listed.addAll(PAGE.names("### Functions"));
        assertEquals(String.join("\n", known), String.join("\n", listed));
    }

    @Test
    void ruleOfTheTutorial_isSound() {
        for (String rule : PAGE.code("yaml")) {
            String book = RuleBook.shippedText().replace("\ntypologies:", "\n" + rule.indent(2) + "\ntypologies:");
            assertEquals(
                    RuleBook.shipped().rules.size() + 1,
                    RuleBook.parse("page", book).rules.size());
        }
    }

    private static Set<String> known(String condition) {
        String book = "book: b\nrules:\n  - id: r\n    owner: o\n    condition: '" + condition + "'\n";
        try {
            RuleBook.parse("page", book);
            throw new AssertionError("taken: " + condition);
        } catch (InvalidDocument refused) {
            return Known.names(refused);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }
}
