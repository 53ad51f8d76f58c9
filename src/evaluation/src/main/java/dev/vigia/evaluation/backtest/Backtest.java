package dev.vigia.evaluation.backtest;

import dev.vigia.evaluation.lake.LakeTransactions;
import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.judging.Surroundings;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.mappings.Source;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges the lake's transactions by several rule books in one pass. It reads the lake and writes nothing.
 *
 * <p>Accounts begin empty one memory before the first day that counts, and baselines at least {@link Baseline#DAYS}
 * days. So every judgement on the first day has its history.
 */
public final class Backtest {
    private final Path buckets;
    private final Source source;
    private final LocalDate from;
    private final LocalDate to;

    private long transactions;
    private boolean labelled;
    private final Set<String> accounts = new HashSet<>();
    private long firstDay = Long.MAX_VALUE;
    private long lastDay = Long.MIN_VALUE;

    public Backtest(Path buckets, Source source, LocalDate from, LocalDate to) {
        this.buckets = buckets;
        this.source = source;
        this.from = from;
        this.to = to;
    }

    public List<Trial> run(List<RuleBook> books) throws SQLException {
        List<Trial> trials =
                books.stream().map(book -> new Trial(book, from.toEpochDay())).collect(Collectors.toList());
        try (LakeTransactions lake = LakeTransactions.open(buckets, source, begin(books, from), to)) {
            // One for all books, because neither crowds nor baselines depend on a rule.
            Surroundings surroundings = new Surroundings();
            for (Transaction payment = lake.next(); payment != null; payment = lake.next()) {
                count(payment);
                Transaction entered = surroundings.enter(payment);
                for (Trial trial : trials) {
                    trial.judge(entered, surroundings.baselines());
                }
            }
        }
        return trials;
    }

    /** Returns the first day to be read, so that judgements from {@code from} on have their history. */
    public static LocalDate begin(List<RuleBook> books, LocalDate from) {
        // toDays rounds down, so a memory of 36 hours needs the additional day.
        long memory = 1 + books.stream().mapToLong(book -> book.memory.toDays()).reduce(Baseline.DAYS, Math::max);
        return from.minusDays(memory);
    }

    private void count(Transaction payment) {
        // By identity: the lake's reader returns this very object for a row without labels.
        labelled |= payment.labels != Labels.NONE;
        long day = payment.localEpochDay();
        if (day >= from.toEpochDay()) {
            transactions++;
            accounts.add(payment.account);
            firstDay = Math.min(firstDay, day);
            lastDay = Math.max(lastDay, day);
        }
    }

    public long transactions() {
        return transactions;
    }

    /** Returns whether any transaction, or the history before it, had a label. */
    public boolean labelled() {
        return labelled;
    }

    /** Returns the number of accounts that paid on the days that count; those that paid only before them do not count. */
    public long accounts() {
        return accounts.size();
    }

    /** Returns the number of days from the first to the last transaction, both included; 0 without any. */
    public long days() {
        return transactions == 0 ? 0 : lastDay - firstDay + 1;
    }
}
