package dev.vigia.evaluation.scores;

import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.judging.Surroundings;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.formats.Blanks;
import dev.vigia.transactions.formats.LabelWord;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file with labels, judged by the job's kernel: each transaction in order of time, with the labels that would have
 * arrived by then. Takes about 500 bytes of memory per row.
 */
public final class LabelledFile {
    // The arrival of every row, so that none counts as dated in the future. Half, so that sums do not overflow.
    private static final long END_OF_TIME = Long.MAX_VALUE / 2;
    private static final Comparator<Labelled> ORDER = Comparator.comparing(one -> one.transaction);

    private final List<Labelled> rows = new ArrayList<>();
    private long unreadable;

    private LabelledFile() {}

    /**
     * Reads the whole file.
     *
     * @param kinds the column with the kind of a fraud; {@code null} for none
     * @throws UnusableInput if a column is missing, or a label is neither 0 nor 1
     */
    public static LabelledFile read(Input input, SourceMapping mapping, String kinds) throws UnusableInput {
        List<String> further = kinds == null ? List.of(mapping.label) : List.of(mapping.label, kinds);
        SourceMapping whole = mapping.with(further);
        TransactionReader reader = new TransactionReader(whole, AccountTokens.unkeyed());
        LabelledFile file = new LabelledFile();
        try (Rows rows = Rows.open(input, whole, null, 0, Clock.systemUTC())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                // The further columns follow those of the mapping.
                boolean fraud = fraud(row.text(mapping.columns.size()), mapping.label, rows.line());
                String kind = kinds == null || !fraud ? null : row.text(mapping.columns.size() + 1);
                file.add(row, reader, fraud, kind);
            }
        } catch (IOException broken) {
            throw new UnusableInput("Cannot read " + input.name + ": " + broken + ".", broken);
        }
        file.rows.sort(ORDER);
        return file;
    }

    private void add(Row row, TransactionReader reader, boolean fraud, String kind) {
        try {
            rows.add(new Labelled(reader.read(row, END_OF_TIME), fraud, kind));
        } catch (Unreadable noTransaction) {
            unreadable++;
        }
    }

    private static boolean fraud(String label, String column, long line) throws UnusableInput {
        String text = label == null ? "" : label;
        return LabelWord.of(text)
                .orElseThrow(() -> new UnusableInput("Line " + line + ": the label " + column + " is \""
                        + Blanks.strip(text) + "\". " + LabelWord.EXPECTED));
    }

    /** Returns the number of rows that are not readable transactions. */
    public long unreadable() {
        return unreadable;
    }

    /** Returns the date of a row in the source's zone, in days since 1970. */
    public int day(int row) {
        return (int) rows.get(row).transaction.localEpochDay();
    }

    public String id(int row) {
        return rows.get(row).transaction.id;
    }

    public int size() {
        return rows.size();
    }

    /**
     * Judges every row, in the order of time.
     *
     * @param delay from a transaction to its label; empty if labels never arrive
     * @return for each row the score, and behind the point how close it came to the rules' limits
     */
    public double[] scores(RuleBook book, Optional<Duration> delay) {
        Judge judge = new Judge(book);
        Map<String, Account> accounts = new HashMap<>();
        Map<String, Labels> labels = new HashMap<>();
        double[] scores = new double[rows.size()];
        Surroundings surroundings = new Surroundings();
        int told = 0;
        for (int row = 0; row < scores.length; row++) {
            Transaction transaction = surroundings.enter(rows.get(row).transaction);
            // Labels arrive in the order of rows. Even without a delay no row learns its own label before it is judged.
            while (delay.isPresent() && told < row && arrives(told, delay.get()) <= transaction.time) {
                tell(rows.get(told), arrives(told, delay.get()), labels);
                told++;
            }
            Judged judged = judge.judge(
                    accounts.computeIfAbsent(transaction.account, unknown -> Account.unknown()),
                    transaction.labelled(labels.getOrDefault(transaction.subject(), Labels.NONE)),
                    surroundings.baselines(),
                    false,
                    0);
            scores[row] = judged == null ? 0 : judged.score + judged.nearness;
        }
        return scores;
    }

    private long arrives(int row, Duration delay) {
        return rows.get(row).transaction.time + delay.toMillis();
    }

    private static void tell(Labelled row, long at, Map<String, Labels> labels) {
        if (row.transaction.subject() != null) {
            Labels known = labels.getOrDefault(row.transaction.subject(), Labels.NONE);
            labels.put(row.transaction.subject(), known.with(at, row.fraud, row.transaction.time));
        }
    }

    /** Returns the rows with these scores, to be measured. */
    public ScoredTransactions with(double[] scores) {
        int[] day = new int[scores.length];
        int[] card = new int[scores.length];
        boolean[] fraud = new boolean[scores.length];
        String[] kind = new String[scores.length];
        Map<String, Integer> cards = new HashMap<>();
        for (int row = 0; row < scores.length; row++) {
            day[row] = day(row);
            // The function runs before the entry is added, so the size is the next free number.
            card[row] = cards.computeIfAbsent(rows.get(row).transaction.account, account -> cards.size());
            fraud[row] = rows.get(row).fraud;
            kind[row] = rows.get(row).kind;
        }
        return new ScoredTransactions(day, card, scores, fraud, kind);
    }

    private record Labelled(Transaction transaction, boolean fraud, String kind) {}
}
