package dev.vigia.fraud.rules;

import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads one typology of a rule book. */
final class TypologySection {
    /** A score is at most 100, and each rule adds at least one point. */
    private static final int MOST_RULES = 100;

    private final Section section;
    /** The rules of the book by their ids. */
    private final Map<String, Rule> rules;

    private TypologySection(Section section, Map<String, Rule> rules) {
        this.section = section;
        this.rules = rules;
    }

    /**
     * Reads the typology.
     *
     * @param rules of the book, {@link Status#OFF} ones included
     * @return {@code null} if something of it could not be read
     */
    static Typology read(String id, Section section, List<Rule> rules) {
        Map<String, Rule> known = rules.stream().collect(Collectors.toMap(rule -> rule.id, rule -> rule, (a, b) -> a));
        int before = section.unread();
        Typology.Draft draft = new TypologySection(section, known).draft(id);
        return id.isEmpty() || section.unread() > before ? null : new Typology(draft);
    }

    private Typology.Draft draft(String id) {
        Typology.Draft draft = new Typology.Draft();
        draft.id = id;
        draft.version = section.wholeNumber("version", 1, 1);
        draft.weights = weights();
        draft.severities = severities();
        draft.window = section.duration("window", Duration.ofDays(1));
        draft.cooldown = section.duration("cooldown", Duration.ofDays(1));
        RuleSection.refuseTooLong(section, "window", draft.window);
        RuleSection.refuseTooLong(section, "cooldown", draft.cooldown);
        draft.status = section.choice("status", Status.class, Status.ACTIVE);
        draft.owner = section.text("owner");
        section.refuseUnknownNames();
        refuseOutOfReach(draft);
        return draft;
    }

    private Map<String, Integer> weights() {
        Section weights = section.section("rules");
        Map<String, Integer> read = new LinkedHashMap<>();
        for (String name : weights.names()) {
            if (!rules.containsKey(name)) {
                weights.refuse(name, "No rule of this book is called \"" + name + "\".");
            }
            // An unknown rule stays: a book that was accepted once judges on with the rules that it has.
            read.put(name, RuleSection.points(weights, name, 1, 1));
        }
        if (read.size() > MOST_RULES) {
            section.refuse(
                    "rules", "`rules` names " + read.size() + " rules; an alert has room for " + MOST_RULES + ".");
        }
        if (read.isEmpty()) {
            section.unread(
                    "rules", "`rules` must name at least one rule and its weight, for example {velocity-1h: 40}.");
        }
        return read;
    }

    private NavigableMap<Integer, Severity> severities() {
        Section severity = section.section("severity");
        NavigableMap<Integer, Severity> read = new TreeMap<>();
        int before = 0;
        for (Severity each : Severity.values()) {
            if (!severity.has(each.name())) {
                continue;
            }
            int score = severity.wholeNumber(each.name(), 1, 1);
            if (score > 100 || score <= before) {
                severity.unread(
                        each.name(),
                        "`" + each.name() + "` begins at a score of " + score
                                + ". Write a whole number up to 100, more than the one of the severity below it.");
            }
            before = score;
            read.put(score, each);
        }
        severity.refuseUnknownNames();
        if (read.isEmpty()) {
            section.unread("severity", "`severity` must say from which score on, for example {MEDIUM: 40, HIGH: 70}.");
        }
        return read;
    }

    /** Refuses a typology whose active rules cannot reach its lowest score. Other rules add nothing. */
    private void refuseOutOfReach(Typology.Draft draft) {
        int most = draft.weights.entrySet().stream()
                .filter(weight ->
                        rules.containsKey(weight.getKey()) && rules.get(weight.getKey()).status == Status.ACTIVE)
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean judged = draft.status == Status.ACTIVE && !draft.weights.isEmpty() && !draft.severities.isEmpty();
        if (judged && most < draft.severities.firstKey()) {
            section.refuse(
                    "severity",
                    "The active rules of this typology add up to " + most + ", and it alerts from "
                            + draft.severities.firstKey() + " on.");
        }
    }
}
