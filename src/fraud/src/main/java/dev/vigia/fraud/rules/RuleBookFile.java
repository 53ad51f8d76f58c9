package dev.vigia.fraud.rules;

import dev.vigia.fraud.conditions.Condition;
import dev.vigia.fraud.conditions.InvalidCondition;
import dev.vigia.fraud.patterns.Catalogue;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.transactions.documents.Document;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a rule book from YAML. */
final class RuleBookFile {
    private static final int LONGEST_ID = 64;

    /** Characters: a pushed book travels in one record of a stream, and a job keeps nine of them. */
    private static final int LONGEST_BOOK = 256 * 1_024;

    private static final int LONGEST_NAME = 100;
    private static final int MOST_RULES = 500;
    private static final int MOST_TYPOLOGIES = 100;

    private final Set<String> ids = new HashSet<>();
    private final List<Definition> definitions = new ArrayList<>();

    /** Whether something could not be read. */
    private boolean incomplete;

    private RuleBookFile() {}

    static RuleBook parse(String name, String yaml) {
        if (yaml.length() > LONGEST_BOOK) {
            throw unreadable(
                    name,
                    String.format(
                            Locale.ROOT,
                            "The book has %,d characters; at most %,d are taken. Make fewer or shorter rules.",
                            yaml.length(),
                            LONGEST_BOOK));
        }
        return Document.read(name, yaml, new RuleBookFile()::book);
    }

    static RuleBook parseAccepted(String name, String yaml) {
        RuleBookFile file = new RuleBookFile();
        try {
            RuleBook book = Document.readAsFarAsPossible(name, yaml, file::book);
            if (book.rules.isEmpty() && file.incomplete) {
                throw new InvalidDocument(name, book.warnings);
            }
            return book;
        } catch (ArithmeticException | IllegalArgumentException | IllegalStateException nonsense) {
            throw unreadable(name, "The book cannot be read: " + nonsense.getMessage());
        }
    }

    private static InvalidDocument unreadable(String name, String why) {
        return new InvalidDocument(name, List.of(new Problem(1, 1, why)));
    }

    private RuleBook book(Section file) {
        String name = file.text("book");
        if (name.length() > LONGEST_NAME) {
            file.refuse("book", "`book` is a name of at most " + LONGEST_NAME + " characters.");
        }
        List<Rule> sound = rules(file);
        List<Typology> typologies = new ArrayList<>();
        if (file.has("typologies")) {
            for (Section section : atMost(MOST_TYPOLOGIES, "typologies", file)) {
                int before = section.unread();
                Typology typology = TypologySection.read(id(section), section, sound);
                if (section.unread() == before) {
                    typologies.add(typology);
                    definitions.add(Definition.of(section));
                }
            }
        }
        file.refuseUnknownNames();
        incomplete = file.unread() > 0;
        return new RuleBook(name, sound, typologies, definitions, file.warnings());
    }

    private List<Rule> rules(Section file) {
        List<Rule> rules = new ArrayList<>();
        for (Section section : atMost(MOST_RULES, "rules", file)) {
            int before = section.unread();
            Rule rule = rule(section);
            if (rule != null && section.unread() == before) {
                rules.add(rule);
                definitions.add(Definition.of(section));
            }
        }
        if (rules.stream().allMatch(rule -> rule.status == Status.OFF)) {
            file.warn(
                    "rules",
                    rules.isEmpty()
                            ? "This book has no rules: nothing will be judged, and nobody alerted."
                            : "All rules of this book are off: nothing will be judged, and nobody alerted.");
        }
        return rules;
    }

    private static List<Section> atMost(int most, String name, Section file) {
        List<Section> sections = file.sections(name);
        if (sections.size() <= most) {
            return sections;
        }
        file.refuse(name, "`" + name + "` has " + sections.size() + " entries; a book may have at most " + most + ".");
        return sections.subList(0, most);
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
        String leftOut = Definition.amountsLeftOut(section);
        if (!leftOut.isEmpty() && status != Status.OFF) {
            section.warn(
                    "pattern",
                    "Left out: " + leftOut + ". These are sizes of " + RuleBook.SHIPPED_CURRENCY
                            + ". Write them, in the source's currency.");
        }
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
            section.unread(
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
        String text = section.text("condition");
        if (text.isEmpty()) {
            return null;
        }
        try {
            Condition condition = Condition.of(text);
            refuseTooLong(section, "condition", condition.reach());
            condition.whyNever.forEach(problem -> section.refuse("condition", problem));
            if (condition.whyNever.isEmpty()) {
                condition.warnings.forEach(warning -> section.warn("condition", warning));
            }
            return condition;
        } catch (InvalidCondition invalid) {
            invalid.problems().forEach(problem -> section.unread("condition", problem));
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
                    "`" + name + "` asks for " + words(length) + "; no rule may look back further than "
                            + words(RuleBook.LONGEST_REACH) + ".");
        }
    }

    private static String words(Duration length) {
        return length.equals(Duration.ofDays(length.toDays())) ? length.toDays() + " days" : length.toString();
    }
}
