package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Others;
import dev.vigia.formats.csv.Dialect;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * What must be known of an input before rows are added to it: names in use, days with transactions, the lines on
 * which rows begin, some rows to copy, and what is usual. Takes some hundred bytes of memory per row.
 */
public final class Background {
    private static final int TEMPLATES = 256;

    final SourceRows source;
    final List<String> columns;
    /** How the input separates and quotes them. */
    final Dialect dialect;

    final List<Row> templates = new ArrayList<>();
    /** Days with transactions, counted from 1970 in the source's zone. */
    final TreeSet<Long> days = new TreeSet<>();

    final Others others;
    /** The time from a payment to its label; empty if labels never arrive. */
    final Optional<Duration> labelDelay;

    /**
     * Hashes of the ids, customers, counterparties and accounts in use. A new name whose hash is in use is drawn
     * again.
     */
    private final Set<Integer> hashes = new HashSet<>();

    private final LongStream.Builder lines = LongStream.builder();
    private long rows;
    private long unreadable;
    private long seen;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    private Background(SourceMapping mapping, List<String> columns, Dialect dialect, Optional<Duration> labelDelay) {
        this.source = new SourceRows(mapping);
        this.columns = columns;
        this.dialect = dialect;
        this.labelDelay = labelDelay;
        this.others = new Others(mapping.source());
    }

    /**
     * Reads the whole input.
     *
     * @param labelDelay the time from a payment to its label, if the mapping names one; empty if labels never arrive
     * @throws UnusableInput if the input cannot be read, or no row can be copied to an account of its own
     */
    public static Background read(Input input, SourceMapping mapping, Optional<Duration> labelDelay, Draws draws)
            throws UnusableInput {
        requireOwnIds(mapping);
        requireOwnAccounts(mapping);
        requirePlainPayments(mapping);
        requireText(input);
        // The label becomes a further column behind the mapping's own.
        boolean labelled = mapping.label != null;
        SourceMapping whole = labelled ? mapping.with(List.of(mapping.label)) : mapping;
        try (Rows rows = Rows.open(input, whole, null, 0, Clock.systemUTC())) {
            requireWritable(input, rows);
            Background background = new Background(whole, rows.header().columns, rows.dialect(), labelDelay);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                background.add(row, rows.line(), draws);
            }
            if (background.templates.isEmpty()) {
                throw new UnusableInput("Cannot add episodes to " + input.name + ": none of its " + background.rows
                        + " rows is a transaction of a known account. Check that the mapping " + mapping.name
                        + " is the one of this file.");
            }
            return background;
        } catch (IOException broken) {
            throw new UnusableInput("Cannot read " + input.name + ": " + broken + ".", broken);
        }
    }

    /** Rows are inserted between the input's own bytes. */
    private static void requireText(Input input) throws UnusableInput {
        if (input.isArchive()) {
            throw new UnusableInput(
                    "Cannot add episodes to " + input.name + ": it is a zip archive or a workbook, and "
                            + "rows are added between the lines of a text. Unpack it, or save its sheet as \"CSV UTF-8\", first.");
        }
    }

    /** Rows are inserted between the input's own bytes, so they must be written as these are. */
    private static void requireWritable(Input input, Rows rows) throws UnusableInput {
        if (!rows.encoding().equals(StandardCharsets.UTF_8)) {
            throw new UnusableInput("Cannot add episodes to " + input.name + ": it is " + rows.encoding()
                    + ". Convert it to UTF-8 first, for example with iconv.");
        }
        if (rows.dialect().quote().isEmpty()) {
            throw new UnusableInput("Cannot add episodes to " + input.name
                    + ": without quotes a new row could not have every value. Write a `quote` in the mapping.");
        }
    }

    /** An added row's id would come out otherwise than the truth says. */
    private static void requireOwnIds(SourceMapping mapping) throws UnusableInput {
        if (mapping.madeId().isPresent()) {
            throw new UnusableInput("Cannot add episodes by the mapping " + mapping.name
                    + ": the ids are made from the rows. Give a file with a column of ids.");
        }
    }

    /** An episode is made of payments out of an account, each with a time of day, in the source's currency. */
    private static void requirePlainPayments(SourceMapping mapping) throws UnusableInput {
        if (mapping.tellsDirections() || mapping.tellsCurrencies() || mapping.dayOnly()) {
            throw new UnusableInput("Cannot add episodes by the mapping " + mapping.name
                    + ": its rows have directions, currencies, or days without a time. Give a file of payments in one"
                    + " currency, with their times.");
        }
    }

    private static void requireOwnAccounts(SourceMapping mapping) throws UnusableInput {
        if (mapping.hasOtherAccounts()) {
            throw new UnusableInput("Cannot make accounts by the mapping " + mapping.name
                    + ": its account is neither the customer_id nor a fingerprint of meanings.");
        }
        List<Field> parts = mapping.fingerprint.isEmpty() ? List.of(Field.CUSTOMER_ID) : mapping.fingerprint;
        // Of the parts of an account, only these two are drawn anew for each new account.
        if (parts.stream()
                .noneMatch(part -> (part == Field.CUSTOMER_ID || part == Field.BALANCE) && mapping.index(part) >= 0)) {
            throw new UnusableInput(
                    "Cannot make accounts by the mapping " + mapping.name
                            + ": neither customer_id nor balance tells one from another. Give a mapping whose account has one.");
        }
    }

    private void add(Row row, long line, Draws draws) {
        rows++;
        lines.add(line);
        // Also of rows that are no transactions: a new name may stand nowhere in the file.
        take(row, Field.TRANSACTION_ID);
        take(row, Field.CUSTOMER_ID);
        take(row, Field.COUNTERPARTY);
        try {
            Transaction transaction = source.read(row);
            take(transaction.account);
            first = Math.min(first, transaction.time);
            last = Math.max(last, transaction.time);
            days.add(transaction.localEpochDay());
            others.add(transaction);
            // Any other row has no account of its own, so its copy would have none either.
            if (transaction.basis == source.basis()) {
                offer(row, draws);
            }
        } catch (Unreadable noTransaction) {
            unreadable++;
        }
    }

    /** Takes the row into a uniform sample: J. S. Vitter, "Random Sampling with a Reservoir" (1985), algorithm R. */
    private void offer(Row row, Draws draws) {
        seen++;
        if (templates.size() < TEMPLATES) {
            templates.add(row);
            return;
        }
        long place = (long) (draws.uniform() * seen);
        if (place < TEMPLATES) {
            templates.set((int) place, row);
        }
    }

    private void take(Row row, Field field) {
        if (source.has(field)) {
            take(row.text(source.mapping.index(field)));
        }
    }

    /** Takes a name. Returns false if it is in use. */
    boolean take(String name) {
        return hashes.add(name.hashCode());
    }

    boolean spans(long epochMillis) {
        return first <= epochMillis && epochMillis <= last;
    }

    /** Returns the shortest time, in milliseconds, that the source's formats can tell apart. */
    long tick() throws UnusableInput {
        return source.tick(templates.get(0));
    }

    /** Returns the lines on which rows begin, from 2. The array is new. */
    long[] lines() {
        // A builder builds once, so a second call fails.
        return lines.build().toArray();
    }

    public long rows() {
        return rows;
    }

    /** Returns the number of rows that are not readable transactions. */
    public long unreadable() {
        return unreadable;
    }
}
