package dev.vigia.evaluation.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.evaluation.generate.Destination;
import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.generate.bank.BankFile;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scorecard.Scorecard;
import dev.vigia.evaluation.scorecard.Truth;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Label;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A file, the episodes that were added to it, and the kernel's judgement of both. */
public final class Scene {
    public static final RuleBook BOOK = RuleBook.shipped();
    /** The text of the shipped book, with the status shadow for the rules that are off. */
    public static final String EVERYTHING = RuleBook.shippedText().replace("status: \"off\"", "status: shadow");

    static final SourceMapping MAPPING = SourceMapping.kaggleBank();
    /** A mapping that takes the customer ids for accounts, so that one account can pay in two places. */
    static final SourceMapping BY_CUSTOMER = SourceMapping.parse(
            "by-customer.yaml",
            SourceMapping.kaggleBankText().replaceFirst("account:\\s+fingerprint: \\[.*]", "account: customer_id"));

    private static final long SEED = 42;

    final Truth truth;
    public final Injection injection;
    final Path original;
    public final Path tried;
    final SourceMapping mapping;
    private final Optional<Duration> labelDelay;

    private Scene(Path original, SourceMapping mapping, Optional<Duration> labelDelay, Trial trial)
            throws UnusableInput, IOException {
        this.original = original;
        this.mapping = mapping;
        this.labelDelay = labelDelay;
        this.tried = original.resolveSibling("tried.csv");
        Input input = Input.of(original.toString());
        Background background = Background.read(input, mapping, labelDelay, Draws.of(SEED, 0, 0));
        this.injection = trial.in(background);
        this.truth = injection.truth();
        new InjectedFile(input, background, injection.rows(), SEED).write(Destination.named(tried.toString()));
    }

    /** Tries the shipped book in a generated bank file. */
    public static Scene of(Path folder, int rows, int episodes) throws UnusableInput, IOException {
        return of(bank(folder, rows), MAPPING, BOOK, episodes);
    }

    public static Scene of(Path file, SourceMapping mapping, RuleBook book, int episodes)
            throws UnusableInput, IOException {
        return new Scene(file, mapping, Optional.empty(), background -> Injection.of(book, background, episodes, SEED));
    }

    /** Tries a book in a file with labels, with two episodes per rule and shape. */
    static Scene labelled(Path file, SourceMapping mapping, RuleBook book, Duration labelDelay)
            throws UnusableInput, IOException {
        return new Scene(file, mapping, Optional.of(labelDelay), background -> Injection.of(book, background, 2, SEED));
    }

    /** Tries a test's own scenario on the only rule of a book. */
    public static Scene of(Path file, RuleBook book, Scenario scenario, int episodes)
            throws UnusableInput, IOException {
        return new Scene(file, MAPPING, Optional.empty(), background -> {
            Injection injection = new Injection(book, background, SEED);
            injection.add(book.rules.get(0), scenario, episodes);
            return injection;
        });
    }

    /** Returns the reasons why episodes were left out, without rules that have no scenario. */
    Map<String, Integer> leftOut() {
        return injection.leftOut().entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith("there are no episodes for its pattern"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Makes the episodes for a file. */
    private interface Trial {
        Injection in(Background background) throws UnusableInput;
    }

    public static Path bank(Path folder, int rows) throws IOException {
        StringWriter text = new StringWriter();
        new BankFile(rows, SEED).write(text);
        return Files.writeString(folder.resolve("bank.csv"), text.toString());
    }

    /** Returns the transactions of the file. Fails if a row is no transaction. */
    List<Transaction> transactions(Path file) throws UnusableInput, IOException {
        TransactionReader reader = new TransactionReader(mapping, AccountTokens.unkeyed());
        List<Transaction> transactions = new ArrayList<>();
        try (Rows rows = Rows.open(Input.of(file.toString()), mapping, null, 0, Clock.systemUTC())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                transactions.add(reader.read(row, Long.MAX_VALUE / 2));
            }
        } catch (Unreadable unexpected) {
            throw new AssertionError(unexpected.fault.detail, unexpected);
        }
        return transactions;
    }

    /** Returns the labels of the file's rows; empty if labels never arrive. */
    List<Label> labels(Path file) throws UnusableInput, IOException {
        List<Label> labels = new ArrayList<>();
        if (labelDelay.isEmpty()) {
            return labels;
        }
        SourceMapping whole = mapping.with(List.of(mapping.label));
        TransactionReader reader = new TransactionReader(whole, AccountTokens.unkeyed());
        try (Rows rows = Rows.open(Input.of(file.toString()), whole, null, 0, Clock.systemUTC())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                String said = row.text(whole.indexOf(mapping.label));
                if (!said.isEmpty()) {
                    String id = row.text(whole.index(Field.TRANSACTION_ID));
                    long at = reader.time(row) + labelDelay.get().toMillis();
                    labels.add(new Label(id, said.equals("1"), at));
                }
            }
        } catch (Unreadable unexpected) {
            throw new AssertionError(unexpected.fault.detail, unexpected);
        }
        return labels;
    }

    /** Returns the transactions of the file with episodes, by their ids. */
    Map<String, Transaction> triedById() throws UnusableInput, IOException {
        return transactions(tried).stream().collect(Collectors.toMap(one -> one.id, Function.identity()));
    }

    /**
     * Fails unless an episode of the rule fails by a book in which one of its limits has moved.
     *
     * @param text the book that the episodes were made for
     * @param limit the limit as the rule's parameters write it, for example {@code least: 20}
     */
    void assertNotices(String text, String rule, String limit, String moved) throws UnusableInput, IOException {
        Matcher start = Pattern.compile("id: " + rule + "(?=[,\\n])").matcher(text);
        assertTrue(start.find(), rule);
        int end = text.indexOf("owner:", start.end());
        String parameters = text.substring(start.end(), end);
        String[] parts = parameters.split(Pattern.quote(limit) + "(?=[,}])", -1);
        assertEquals(2, parts.length, () -> limit + " in " + parameters);
        RuleBook other = RuleBook.parse(
                "moved.yaml", text.substring(0, start.end()) + String.join(moved, parts) + text.substring(end));
        Set<String> failed = judged(other).failures().stream()
                .map(failure -> failure.episode().substring(0, failure.episode().indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(failed.contains(rule), () -> rule + " is not among " + failed);
    }

    public Scorecard judged(RuleBook book) throws UnusableInput, IOException {
        return Scorecard.of(
                truth, new Rehearsal(book).findings(transactions(tried), labels(tried), truth.transactions()));
    }
}
