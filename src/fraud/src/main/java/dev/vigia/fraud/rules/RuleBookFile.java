package dev.vigia.fraud.rules;

import dev.vigia.fraud.conditions.Condition;
import dev.vigia.fraud.conditions.InvalidCondition;
import dev.vigia.fraud.documents.Document;
import dev.vigia.fraud.documents.Section;
import dev.vigia.fraud.patterns.Catalogue;
import dev.vigia.fraud.patterns.Pattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a rule book from YAML. */
final class RuleBookFile {
    private static final int LONGEST_ID = 64;

    private final Set<String> ids = new HashSet<>();
    private final List<Definition> definitions = new ArrayList<>();

    private RuleBookFile() {}

    static RuleBook parse(String name, String yaml) {
        return Document.read(name, yaml, new RuleBookFile()::book);
    }

    private RuleBook book(Section file) {
        String name = file.text("book");
        List<Rule> rules = new ArrayList<>();
        for (Section section : file.sections("rules")) {
            rules.add(rule(section));
        }
        List<Rule> sound = rules.stream().filter(Objects::nonNull).collect(Collectors.toList());
        List<Typology> typologies = new ArrayList<>();
        if (file.has("typologies")) {
            for (Section section : file.sections("typologies")) {
                typologies.add(TypologySection.read(id(section), section, sound));
                definitions.add(Definition.of(section));
            }
        }
        file.refuseUnknownNames();
        return new RuleBook(name, sound, typologies, definitions);
    }

    /** The rule, or {@code null} if it has no pattern: the book is refused then. */
    private Rule rule(Section section) {
        String id = id(section);
        int version = section.wholeNumber("version", 1, 1);
        Pattern pattern = pattern(section);
        Severity severity = section.choice("severity", Severity.class, Severity.MEDIUM);
        int weight = weight(section);
        Duration cooldown = section.duration("cooldown", Duration.ofDays(1));
        refuseTooLong(section, "cooldown", cooldown);
        Status status = section.choice("status", Status.class, Status.ACTIVE);
        String owner = section.text("owner");
        section.refuseUnknownNames();
        definitions.add(Definition.of(section));
        return pattern == null ? null : new Rule(id, version, pattern, severity, weight, cooldown, status, owner);
    }

    private String id(Section section) {
        String id = section.text("id");
        if (id.isEmpty()) {
            return id;
        }
        if (id.length() > LONGEST_ID || !id.chars().allMatch(RuleBookFile::plain)) {
            section.refuse("id", "`id` takes small letters, digits and hyphens, at most " + LONGEST_ID + ".");
        }
        if (!ids.add(id)) {
            section.refuse("id", "\"" + id + "\" is in the book twice.");
        }
        return id;
    }

    private static boolean plain(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '-';
    }

    private static Pattern pattern(Section section) {
        if (section.has("condition")) {
            return condition(section);
        }
        String name = section.text("pattern");
        Section parameters = section.section("parameters");
        if (name.isEmpty()) {
            return null;
        }
        if (!Catalogue.names().contains(name)) {
            section.refuse(
                    "pattern",
                    "No pattern is called \"" + name + "\". Known: " + String.join(", ", Catalogue.names()) + ".");
            return null;
        }
        Pattern pattern = Catalogue.read(name, parameters);
        refuseTooLong(section, "parameters", pattern.reach());
        return pattern;
    }

    private static Pattern condition(Section section) {
        if (section.optionalText("pattern").isPresent()) {
            section.refuse("pattern", "A rule has a `pattern` or a `condition`, and this one has both.");
        }
        try {
            Condition condition = Condition.of(section.text("condition"));
            refuseTooLong(section, "condition", condition.reach());
            return condition;
        } catch (InvalidCondition invalid) {
            invalid.problems().forEach(problem -> section.refuse("condition", problem));
            return null;
        }
    }

    private static int weight(Section section) {
        int weight = section.wholeNumber("weight", 0, 0);
        if (weight > 100) {
            section.refuse("weight", "`weight` is " + weight + ". Write a whole number from 0 to 100.");
        }
        return weight;
    }

    static void refuseTooLong(Section section, String name, Duration length) {
        if (length.compareTo(RuleBook.LONGEST_REACH) > 0) {
            section.refuse(
                    name,
                    "`" + name + "` asks for " + length + "; no rule may look back further than "
                            + RuleBook.LONGEST_REACH + ".");
        }
    }
}
