package dev.vigia.fraud.rules;

import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads one typology of a rule book. */
final class TypologySection {
    /** A score is at most 100, and each rule adds at least one. */
    private static final int MOST_RULES = 100;

    private final Section section;
    /** Those of the book. */
    private final Map<String, Rule> rules;

    private TypologySection(Section section, Map<String, Rule> rules) {
        this.section = section;
        this.rules = rules;
    }

    /** @param rules of the book, {@link Status#OFF} ones included */
    static Typology read(String id, Section section, List<Rule> rules) {
        Map<String, Rule> known = rules.stream().collect(Collectors.toMap(rule -> rule.id, rule -> rule, (a, b) -> a));
        return new TypologySection(section, known).read(id);
    }

    private Typology read(String id) {
        Typology.Draft draft = new Typology.Draft();
        draft.id = id;
        draft.version = section.wholeNumber("version", 1, 1);
        draft.weights = weights();
        draft.severities = severities();
        draft.window = section.duration("window", Duration.ofDays(1));
        draft.cooldown = section.duration("cooldown", Duration.ofDays(1));
        RuleBookFile.refuseTooLong(section, "window", draft.window);
        RuleBookFile.refuseTooLong(section, "cooldown", draft.cooldown);
        draft.status = section.choice("status", Status.class, Status.ACTIVE);
        draft.owner = section.text("owner");
        section.refuseUnknownNames();
        refuseOutOfReach(draft);
        return new Typology(draft);
    }

    private Map<String, Integer> weights() {
        Section weights = section.section("rules");
        Map<String, Integer> read = new LinkedHashMap<>();
        for (String name : weights.names()) {
            if (!rules.containsKey(name)) {
                weights.refuse(name, "No rule of this book is called \"" + name + "\".");
            }
            int weight = weights.wholeNumber(name, 1, 1);
            if (weight > 100) {
                weights.refuse(name, "`" + name + "` is " + weight + ". Write a whole number from 1 to 100.");
            }
            read.put(name, weight);
        }
        if (read.size() > MOST_RULES) {
            section.refuse(
                    "rules", "`rules` names " + read.size() + " rules; an alert has room for " + MOST_RULES + ".");
        }
        if (read.isEmpty()) {
            section.refuse(
                    "rules", "`rules` must name at least one rule and its weight, for example {velocity-1h: 40}.");
        }
        return read;
    }

    private Map<Integer, Severity> severities() {
        Section severity = section.section("severity");
        Map<Integer, Severity> read = new TreeMap<>();
        int before = 0;
        for (Severity each : Severity.values()) {
            if (!severity.has(each.name())) {
                continue;
            }
            int score = severity.wholeNumber(each.name(), 1, 1);
            if (score > 100 || score <= before) {
                severity.refuse(
                        each.name(),
                        "`" + each.name() + "` begins at a score of " + score
                                + ". Write a whole number up to 100, more than the one of the severity below it.");
            }
            before = score;
            read.put(score, each);
        }
        severity.refuseUnknownNames();
        if (read.isEmpty()) {
            section.refuse("severity", "`severity` must say from which score on, for example {MEDIUM: 40, HIGH: 70}.");
            read.put(100, Severity.MEDIUM);
        }
        return read;
    }

    /** Only active rules add to a score. */
    private void refuseOutOfReach(Typology.Draft draft) {
        int most = draft.weights.entrySet().stream()
                .filter(weight ->
                        rules.containsKey(weight.getKey()) && rules.get(weight.getKey()).status == Status.ACTIVE)
                .mapToInt(Map.Entry::getValue)
                .sum();
        int threshold = new TreeMap<>(draft.severities).firstKey();
        if (draft.status == Status.ACTIVE && !draft.weights.isEmpty() && most < threshold) {
            section.refuse(
                    "severity",
                    "The active rules of this typology add up to " + most + ", and it alerts from " + threshold
                            + " on.");
        }
    }
}
