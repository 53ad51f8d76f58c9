package dev.vigia.fraud.rules;

import dev.vigia.transactions.documents.Document;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.documents.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a rule book from YAML. */
final class RuleBookFile {
    private static final int LONGEST_ID = 64;

    /** Characters. A pushed book travels in one record of a stream, and a job keeps nine of them. */
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
            // Reading goes on after a refusal, so constructors may meet values that they cannot take.
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
        List<Rule> rules = rules(file);
        List<Typology> typologies = file.has("typologies") ? typologies(file, rules) : List.of();
        file.refuseUnknownNames();
        incomplete = file.unread() > 0;
        return new RuleBook(name, rules, typologies, definitions, file.warnings());
    }

    private List<Rule> rules(Section file) {
        List<Rule> rules = new ArrayList<>();
        for (Section section : atMost(MOST_RULES, "rules", file)) {
            Rule rule = RuleSection.read(id(section), section);
            if (rule != null) {
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

    private List<Typology> typologies(Section file, List<Rule> rules) {
        List<Typology> typologies = new ArrayList<>();
        for (Section section : atMost(MOST_TYPOLOGIES, "typologies", file)) {
            Typology typology = TypologySection.read(id(section), section, rules);
            if (typology != null) {
                typologies.add(typology);
                definitions.add(Definition.of(section));
            }
        }
        return typologies;
    }

    private static List<Section> atMost(int most, String name, Section file) {
        List<Section> sections = file.sections(name);
        if (sections.size() <= most) {
            return sections;
        }
        file.refuse(name, "`" + name + "` has " + sections.size() + " entries; a book may have at most " + most + ".");
        return sections.subList(0, most);
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
}
