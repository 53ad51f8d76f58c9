package dev.vigia.fraud.rules;

import static dev.vigia.fraud.checks.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RuleRefusalsTest {
    @Test
    void rule_refusesWhatItCannotDoWithout() {
        rule(draft -> {});
        assertRefused("id", () -> rule(draft -> draft.id = ""));
        assertRefused("version", () -> rule(draft -> draft.version = 0));
        assertRefused("pattern", () -> rule(draft -> draft.pattern = null));
        assertRefused("severity", () -> rule(draft -> draft.severity = null));
        assertRefused("weight", () -> rule(draft -> draft.weight = -1));
        assertRefused("weight", () -> rule(draft -> draft.weight = 101));
        assertRefused("cooldown", () -> rule(draft -> draft.cooldown = Duration.ZERO));
        assertRefused("status", () -> rule(draft -> draft.status = null));
        assertRefused("owner", () -> rule(draft -> draft.owner = null));
    }

    @Test
    void typology_refusesWhatItCannotDoWithout() {
        typology(draft -> {});
        assertRefused("id", () -> typology(draft -> draft.id = null));
        assertRefused("version", () -> typology(draft -> draft.version = 0));
        assertRefused("rules", () -> typology(draft -> draft.weights = Map.of()));
        assertRefused("r", () -> typology(draft -> draft.weights = Map.of("r", 0)));
        assertRefused("severity", () -> typology(draft -> draft.severities = new TreeMap<>()));
        assertRefused("HIGH", () -> typology(draft -> draft.severities.put(101, Severity.HIGH)));
        assertRefused("window", () -> typology(draft -> draft.window = Duration.ZERO));
        assertRefused("cooldown", () -> typology(draft -> draft.cooldown = null));
        assertRefused("status", () -> typology(draft -> draft.status = null));
        assertRefused("owner", () -> typology(draft -> draft.owner = ""));
    }

    @Test
    void change_refusesToHaveNoPushOrBook() {
        assertRefused("push", () -> new RuleChange(null, 0, "book: b"));
        assertRefused("book", () -> new RuleChange("p", 0, null));
    }

    private static void rule(Consumer<Rule.Draft> change) {
        Rule.Draft draft = new Rule.Draft();
        draft.id = "r";
        draft.version = 1;
        draft.pattern = Books.of(Books.velocity("v", "")).rules.get(0).pattern;
        draft.severity = Severity.LOW;
        draft.weight = 100;
        draft.cooldown = Duration.ofDays(1);
        draft.status = Status.ACTIVE;
        draft.owner = "me";
        change.accept(draft);
        new Rule(draft);
    }

    private static void typology(Consumer<Typology.Draft> change) {
        Typology.Draft draft = new Typology.Draft();
        draft.id = "t";
        draft.version = 1;
        draft.weights = Map.of("r", 100);
        draft.severities = new TreeMap<>(Map.of(40, Severity.LOW));
        draft.window = Duration.ofDays(1);
        draft.cooldown = Duration.ofDays(1);
        draft.status = Status.ACTIVE;
        draft.owner = "me";
        change.accept(draft);
        new Typology(draft);
    }
}
