package dev.vigia.fraud.rules;

import static dev.vigia.fraud.checks.Checks.present;

import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.mappings.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of rules and typologies that judge together. It is data: a YAML file that is refused as a whole if anything in it is
 * wrong. {@code default.yaml} beside this class is the book that ships; it has every key.
 */
public final class RuleBook {
    /** No rule may look back further. This bounds what the job remembers of an account. */
    public static final Duration LONGEST_REACH = Duration.ofDays(92);

    /** The currency of the amounts in the book that ships, and of the patterns' default amounts. */
    static final String SHIPPED_CURRENCY = "INR";

    private static final Duration SHORTEST_MEMORY = Duration.ofDays(1);

    public final String name;
    /** The active and shadow rules, in the order of the book. */
    public final List<Rule> rules;
    /** The active and shadow typologies, in the order of the book. */
    public final List<Typology> typologies;
    /** The time for which an account is remembered after its last transaction. */
    public final Duration memory;
    /** Warnings about what is allowed and probably a mistake, in the order of the lines. */
    public final List<Problem> warnings;

    /** The contents of all rules and typologies, those that are off included. */
    private final List<Definition> definitions;

    RuleBook(
            String name,
            List<Rule> rules,
            List<Typology> typologies,
            List<Definition> definitions,
            List<Problem> warnings) {
        this.name = present(name, "book");
        this.warnings = List.copyOf(warnings);
        this.definitions = List.copyOf(definitions);
        this.rules = rules.stream().filter(rule -> rule.status != Status.OFF).collect(Collectors.toUnmodifiableList());
        this.typologies = typologies.stream()
                .filter(typology -> typology.status != Status.OFF)
                .collect(Collectors.toUnmodifiableList());
        // Covers every window that looks back, and the cool-down of every open alert.
        this.memory = Stream.concat(
                        this.rules.stream().map(rule -> longer(rule.pattern.reach(), rule.cooldown)),
                        this.typologies.stream().map(typology -> longer(typology.window, typology.cooldown)))
                .reduce(SHORTEST_MEMORY, RuleBook::longer);
    }

    /** Returns whether a hit of the rule alerts by itself. A hit of a rule in an active typology adds to its score instead. */
    public boolean alertsByItself(Rule rule) {
        return rule.alerts()
                && typologies.stream()
                        .noneMatch(typology -> typology.alerts() && typology.weights.containsKey(rule.id));
    }

    /**
     * Returns the reasons why this book cannot follow another one: a sentence for each rule or typology that has the same
     * version there and different content.
     */
    public List<String> contradictions(RuleBook before) {
        Map<String, Definition> known = before.definitions.stream()
                // An accepted book may hold an id twice, because an earlier version may have allowed it.
                .collect(Collectors.toMap(each -> each.id, each -> each, (one, same) -> one));
        return definitions.stream()
                .filter(each -> known.containsKey(each.id) && each.contradicts(known.get(each.id)))
                .map(each -> each.contradiction(known.get(each.id)))
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * Returns the reasons why rules cannot judge a source's transactions as they are meant to, a sentence each. Either no
     * place of the source's country is known, or a rule leaves amounts out and their defaults are in another currency.
     */
    public List<String> misfits(Source source) {
        return new Misfits(source).of(rules, definitions).collect(Collectors.toUnmodifiableList());
    }

    /** Returns the reason why the limits of the book that ships do not fit a source; empty if they do. */
    public static Optional<String> shippedMisfit(Source source) {
        return new Misfits(source).ofShippedBook();
    }

    /** Returns the book that ships. It is tuned to at most two alerts per thousand transactions of the default source. */
    public static RuleBook shipped() {
        return parse("default.yaml", shippedText());
    }

    public static String shippedText() {
        return text("default.yaml");
    }

    /** Returns the JSON schema of rule books, for editors. {@link #parse} checks more than the schema can. */
    public static String schema() {
        return text("rule-book.schema.json");
    }

    private static String text(String resource) {
        try (InputStream file = RuleBook.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Parses a book.
     *
     * @throws dev.vigia.transactions.documents.InvalidDocument with every problem, if there is any
     */
    public static RuleBook parse(String name, String yaml) {
        return RuleBookFile.parse(name, yaml);
    }

    /**
     * Parses a book from state. It was accepted once, perhaps by a version of this program that refused less, and it goes on
     * judging. What this version refuses becomes one of the {@link #warnings}. Only a rule that cannot be read any more is
     * left out, with a warning.
     *
     * @throws dev.vigia.transactions.documents.InvalidDocument if nothing of it can be read
     */
    public static RuleBook parseAccepted(String name, String yaml) {
        return RuleBookFile.parseAccepted(name, yaml);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
