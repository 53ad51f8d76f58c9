package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.patterns.Others;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * What those who add rows to an input must know of it: which names are taken, on which days something happened, where rows
 * begin, some rows to copy, and what is usual there. Takes some hundred bytes of memory a row.
 */
public final class Background {
    /** No row is refused for its date: whether it lies ahead of a clock is for those to say who have one. */
    private static final long END_OF_TIME = Long.MAX_VALUE / 2;

    private static final int TEMPLATES = 256;
    private static final long[] TICKS = {1L, 1_000L, 60_000L};

    final SourceMapping mapping;
    final List<String> columns;
    final List<Row> templates = new ArrayList<>();
    /** Counted from 1970 in the source's zone. */
    final TreeSet<Long> days = new TreeSet<>();

    final Others others;
    /** How long after a payment its label comes; empty if none ever does. */
    final Optional<Duration> labelDelay;

    private final TransactionReader reader;
    /** Of ids, customers, counterparties and accounts: what shares one with another name is taken, too, and another one is drawn. */
    private final Set<Integer> hashes = new HashSet<>();

    private final LongStream.Builder lines = LongStream.builder();
    private long rows;
    private long unreadable;
    private long seen;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    private Background(SourceMapping mapping, List<String> columns, Optional<Duration> labelDelay) {
        this.mapping = mapping;
        this.columns = columns;
        this.labelDelay = labelDelay;
        this.others = new Others(mapping.source());
        this.reader = new TransactionReader(mapping, AccountTokens.unkeyed());
    }

    /**
     * Reads the whole input.
     *
     * @param labelDelay how long after a payment its label comes, if the mapping names one; empty if nobody hears of it
     * @throws UnusableInput if it cannot be read, or has no row that could be copied to an account of its own
     */
    public static Background read(Input input, SourceMapping mapping, Optional<Duration> labelDelay, Draws draws)
            throws UnusableInput {
        requireOwnAccounts(mapping);
        boolean labelled = mapping.label != null;
        SourceMapping whole = labelled ? mapping.with(List.of(mapping.label)) : mapping;
        try (Rows rows = Rows.open(input, whole, null, 0, Clock.systemUTC())) {
            Background background = new Background(whole, rows.header().columns, labelDelay);
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

    private static void requireOwnAccounts(SourceMapping mapping) throws UnusableInput {
        List<Field> parts = mapping.fingerprint.isEmpty() ? List.of(Field.CUSTOMER_ID) : mapping.fingerprint;
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
        take(row, Field.TRANSACTION_ID);
        take(row, Field.CUSTOMER_ID);
        take(row, Field.COUNTERPARTY);
        try {
            Transaction transaction = read(row);
            take(transaction.account);
            first = Math.min(first, transaction.time);
            last = Math.max(last, transaction.time);
            days.add(transaction.localEpochDay());
            others.add(transaction);
            if (transaction.basis == basis()) {
                offer(row, draws);
            }
        } catch (Unreadable noTransaction) {
            unreadable++;
        }
    }

    private AccountBasis basis() {
        return mapping.fingerprint.isEmpty() ? AccountBasis.CUSTOMER : AccountBasis.FINGERPRINT;
    }

    /** Every row has the same chance to be copied: J. S. Vitter, "Random Sampling with a Reservoir" (1985), algorithm R. */
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
        if (has(field)) {
            take(row.text(mapping.index(field)));
        }
    }

    /** Whether nobody had the name before; from now on somebody has. */
    boolean take(String name) {
        return hashes.add(name.hashCode());
    }

    public Transaction read(Row row) throws Unreadable {
        return reader.read(row, END_OF_TIME);
    }

    /** @param epochMillis since 1970, UTC */
    Row at(Row row, long epochMillis) throws Unreadable {
        return reader.at(row, epochMillis);
    }

    /** @param birthDay counted from 1970 */
    Row born(Row row, long birthDay) {
        return reader.born(row, birthDay);
    }

    boolean has(Field field) {
        return mapping.index(field) >= 0;
    }

    /** The same row with another text in the column of that meaning, which there has to be. */
    Row with(Row row, Field field, String text) {
        String[] values = row.values.clone();
        values[mapping.index(field)] = text;
        return new Row(values, row.extra);
    }

    /** The same row at another place, which the text names with its region if it has to. */
    Row at(Row row, String place) {
        Row moved = with(row, Field.LOCATION, place);
        return has(Field.REGION) ? with(moved, Field.REGION, "") : moved;
    }

    /** The same row with that label, or {@code null} for none; as it is if labels are not read. */
    Row labelled(Row row, Boolean fraud) {
        if (!hasLabels()) {
            return row;
        }
        String[] values = row.values.clone();
        values[mapping.indexOf(mapping.label)] = fraud == null ? "" : fraud ? "1" : "0";
        return new Row(values, row.extra);
    }

    boolean hasLabels() {
        return mapping.label != null && mapping.indexOf(mapping.label) >= 0;
    }

    /** The day in the source's zone, counted from 1970. */
    long day(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis)
                .atZone(mapping.zone)
                .toLocalDate()
                .toEpochDay();
    }

    boolean spans(long epochMillis) {
        return first <= epochMillis && epochMillis <= last;
    }

    /** The lines on which rows begin, from 2; a new array. */
    long[] lines() {
        return lines.build().toArray();
    }

    public long rows() {
        return rows;
    }

    /** Those of them that are no transactions. */
    public long unreadable() {
        return unreadable;
    }

    /** The shortest time that the source's formats can tell apart, milliseconds. */
    long tick() throws UnusableInput {
        Row row = templates.get(0);
        try {
            long whole = Math.floorDiv(read(row).time, TICKS[2]) * TICKS[2];
            for (long tick : TICKS) {
                if (reader.time(reader.at(row, whole + tick)) == whole + tick) {
                    return tick;
                }
            }
        } catch (Unreadable changed) {
            throw new IllegalStateException("What was read once can be read again.", changed);
        }
        throw new UnusableInput("Cannot place episodes in time by the mapping " + mapping.name
                + ": its formats do not tell minutes apart. Give a mapping whose time of day does.");
    }
}
