package dev.vigia.evaluation.backtest;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertDigest;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The judgement of one book: hits and alerts. */
public final class Trial {
    private final RuleBook book;
    private final Judge judge;
    private final long firstDay;
    private final Map<String, Long> hits = new TreeMap<>();
    private final Map<String, Alert> opened = new LinkedHashMap<>();
    private final List<String> published = new ArrayList<>();
    private final RememberedAccounts accounts;
    private long updated;

    /** @param firstDay in days since 1970; earlier transactions are judged but not counted */
    Trial(RuleBook book, long firstDay) {
        this.book = book;
        this.judge = new Judge(book);
        this.accounts = new RememberedAccounts(judge);
        this.firstDay = firstDay;
    }

    public RuleBook book() {
        return book;
    }

    void judge(Transaction payment, Baselines baselines) {
        Account account = accounts.at(payment.account, payment.time);
        // The arrival stands in for the clock, so that every run writes the same alerts.
        Judged judged = judge.judge(account, payment, baselines, false, payment.arrivedAt);
        if (judged == null) {
            // A redelivery.
            return;
        }
        accounts.put(payment.account, account);
        // Warm-up days fill the accounts. They do not count.
        if (payment.localEpochDay() < firstDay) {
            return;
        }
        judged.hits.forEach(rule -> hits.merge(rule, 1L, Long::sum));
        for (Alert alert : judged.alerts) {
            published.add(AlertJson.of(alert));
            if (alert.status() == Alert.Status.OPEN) {
                opened.put(key(alert), alert);
            } else {
                updated++;
            }
        }
    }

    /** Returns the opened alerts by rule or typology, account, and the transaction that opened them. */
    public Map<String, Alert> opened() {
        return opened;
    }

    public long updated() {
        return updated;
    }

    /** Returns the number of transactions that a rule or typology hit, by its id. */
    public long hits(String id) {
        return hits.getOrDefault(id, 0L);
    }

    public long openedBy(String subject) {
        return opened.values().stream()
                .filter(alert -> subject(alert).equals(subject))
                .count();
    }

    /** Returns the digest of all alerts. A job with the same book and transactions has the same digest. */
    public String digest() {
        return AlertDigest.of(published);
    }

    public static String subject(Alert alert) {
        return alert.typology == null ? alert.lead().rule : alert.typology;
    }

    private static String key(Alert alert) {
        Past trigger = alert.trigger;
        // Not the alert's id, which depends on the rule's version. A candidate may have another version.
        return String.join(
                " ",
                subject(alert),
                alert.account,
                trigger.id,
                String.valueOf(trigger.time),
                String.valueOf(trigger.amount),
                trigger.location,
                trigger.counterparty);
    }
}
