package dev.vigia.fraud.rules;

import dev.vigia.transactions.accounts.Places;
import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.mappings.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that are judged together. Data, not code: a YAML file, refused as a whole if anything in it is wrong.
 * {@code default.yaml} beside this class is the one that ships, with every key.
 */
public final class RuleBook {
    /** No rule looks back further: it bounds what the job remembers of an account. */
    public static final Duration LONGEST_REACH = Duration.ofDays(92);

    /** Of the amounts in the book that ships, and of those that patterns have by themselves. */
    static final String SHIPPED_CURRENCY = "INR";

    public final String name;
    /** Those that judge: active and shadow ones, in the order of the book. */
    public final List<Rule> rules;
    /** Active and shadow ones, in the order of the book. */
    public final List<Typology> typologies;
    /** How long an account is remembered after its last transaction. */
    public final Duration memory;

    /** What its author should know, in the order of the lines: what is allowed and hardly meant. */
    public final List<Problem> warnings;

    /** Of all rules and typologies, those that are off included. */
    private final List<Definition> definitions;

    RuleBook(
            String name,
            List<Rule> rules,
            List<Typology> typologies,
            List<Definition> definitions,
            List<Problem> warnings) {
        this.name = name;
        this.warnings = List.copyOf(warnings);
        this.definitions = List.copyOf(definitions);
        this.rules = rules.stream().filter(rule -> rule.status != Status.OFF).collect(Collectors.toUnmodifiableList());
        this.typologies = typologies.stream()
                .filter(typology -> typology.status != Status.OFF)
                .collect(Collectors.toUnmodifiableList());
        this.memory = Stream.concat(
                        this.rules.stream().map(rule -> longer(rule.pattern.reach(), rule.cooldown)),
                        this.typologies.stream().map(typology -> longer(typology.window, typology.cooldown)))
                .reduce(Duration.ofDays(1), RuleBook::longer);
    }

    /** Whether a hit of the rule alerts by itself: one that belongs to an active typology adds to its score instead. */
    public boolean alertsByItself(Rule rule) {
        return rule.alerts()
                && typologies.stream()
                        .noneMatch(typology -> typology.alerts() && typology.weights.containsKey(rule.id));
    }

    /**
     * What keeps this book from following another one: a sentence for each rule or typology that says something else under
     * the version that it has there. Empty if there is none.
     */
    public List<String> contradictions(RuleBook before) {
        Map<String, Definition> known = before.definitions.stream()
                .collect(Collectors.toMap(each -> each.id, each -> each, (one, same) -> one));
        return definitions.stream()
                .filter(each -> known.containsKey(each.id) && each.contradicts(known.get(each.id)))
                .map(each -> each.contradiction(known.get(each.id)))
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * What keeps rules from judging a source's transactions as they are meant to, a sentence each: no place of its country is
     * known, or a rule leaves out amounts and the source has another currency than those that stand for them.
     */
    public List<String> misfits(Source source) {
        List<String> misfits = new ArrayList<>(unanswerable(source));
        if (!source.currency.equals(SHIPPED_CURRENCY)) {
            definitions.stream()
                    .filter(each -> each.judges() && !each.amountsLeftOut.isEmpty())
                    .forEach(each -> misfits.add("Rule \"" + each.id + "\" leaves out " + each.amountsLeftOut
                            + ". These are sizes of " + SHIPPED_CURRENCY + ", and this source's amounts are in "
                            + source.currency + ". Write them."));
        }
        return misfits;
    }

    private List<String> unanswerable(Source source) {
        if (!Places.in(source.country).all().isEmpty()) {
            return List.of();
        }
        String known = "Places are known of " + String.join(", ", Places.countries()) + ".";
        String why = source.country == null
                ? "the mapping names no `country`. " + known
                : "no place of the country " + source.country + " is known. " + known;
        return rules.stream()
                .filter(rule -> rule.pattern.needsPlaces())
                .map(rule ->
                        "Rule \"" + rule.id + "\" cannot answer for this source, it is always INCONCLUSIVE: " + why)
                .collect(Collectors.toUnmodifiableList());
    }

    /** Why the limits of the book that ships do not fit a source, as a sentence; empty if they may. */
    public static Optional<String> shippedMisfit(Source source) {
        return source.currency.equals(SHIPPED_CURRENCY)
                ? Optional.empty()
                : Optional.of("The rule book that ships has limits in " + SHIPPED_CURRENCY
                        + ", and this source's amounts are in " + source.currency
                        + ". Give a book that is made for it.");
    }

    /** The book that ships, tuned to at most two alerts per thousand transactions of the default source. */
    public static RuleBook shipped() {
        return parse("default.yaml", shippedText());
    }

    public static String shippedText() {
        return text("default.yaml");
    }

    /** The JSON schema of rule books, for editors; {@link #parse} knows more. */
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
     * Reads a book.
     *
     * @throws dev.vigia.transactions.documents.InvalidDocument with every problem, if there is any
     */
    public static RuleBook parse(String name, String yaml) {
        return RuleBookFile.parse(name, yaml);
    }

    /**
     * Reads a book that was accepted once and is kept in state, perhaps by a program that refused less. It goes on judging: what
     * is refused today is among the {@link #warnings}, and only a rule that cannot be read any more is left out, with a warning.
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
