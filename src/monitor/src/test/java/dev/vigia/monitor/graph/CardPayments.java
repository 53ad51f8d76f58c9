package dev.vigia.monitor.graph;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.Records;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedTransaction;
import dev.vigia.transactions.arrivals.TransactionRecords;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Card payments at a few merchants, of which one is bad, with their labels and with what a book says about them. */
final class CardPayments {
    static final long FIRST = Instant.parse("2016-06-01T00:00:00Z").toEpochMilli();
    static final String BOOK = "book: cards\nrules:\n"
            + "- {id: often, pattern: velocity-count, parameters: {limit: 2, window: PT1H}, owner: me,"
            + " weight: 30, cooldown: PT10M, severity: LOW}\n"
            + "- {id: risky, pattern: risky-counterparty, parameters: {limit: 0.4, enough: 3, days: 7, lasts: P28D},"
            + " owner: me, weight: 40, cooldown: PT10M, severity: HIGH}\n";

    private static final long DELAY = 7 * Payments.DAY;
    private static final SourceMapping MAPPING = SourceMapping.parse(
            "cards",
            "mapping: cards\nzone: UTC\ncurrency: EUR\naccount: customer_id\nalso: []\nformats: {}\nplaceholders: {}\n"
                    + "columns: {transaction_id: ID, customer_id: CARD, counterparty: SHOP, timestamp: AT, amount: EUR}\n");

    private final List<ArrivedTransaction> arrivals = new ArrayList<>();
    private final Map<String, Boolean> frauds = new HashMap<>();

    /** Makes so many payments over forty days, in order. */
    CardPayments(int count) {
        Random random = new Random(11);
        TransactionRecords records = new TransactionRecords(MAPPING, AccountTokens.unkeyed());
        for (int number = 0; number < count; number++) {
            long time = FIRST + number * (40 * Payments.DAY / count) / 1_000 * 1_000;
            int shop = random.nextInt(12);
            String row = "{\"ID\":\"T" + number + "\",\"CARD\":\"C" + random.nextInt(60) + "\",\"SHOP\":\"S" + shop
                    + "\",\"AT\":\"" + Instant.ofEpochMilli(time) + "\",\"EUR\":\"12.50\"}";
            arrivals.add((ArrivedTransaction) records.read(row.getBytes(StandardCharsets.UTF_8), Records.ORIGIN));
            frauds.put("T" + number, random.nextInt(10) < (shop == 0 ? 6 : 1));
        }
    }

    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** Returns a label for each payment, dated after the delay. */
    List<Arrival> labels() {
        List<Arrival> labels = new ArrayList<>();
        for (ArrivedTransaction arrival : arrivals) {
            String id = arrival.transaction.id;
            labels.add(Records.label(id, frauds.get(id), arrival.transaction.time + DELAY));
        }
        return labels;
    }

    /**
     * Judges each payment without Flink, with the labels that have come by its time or with none; returns it sorted.
     */
    List<String> judged(boolean labelled) {
        Judge judge = new Judge(RuleBook.parse("cards", BOOK));
        Map<String, Account> accounts = new HashMap<>();
        Map<String, Labels> labels = new HashMap<>();
        List<String> judged = new ArrayList<>();
        int told = 0;
        for (ArrivedTransaction arrival : arrivals) {
            Transaction payment = arrival.transaction;
            for (; labelled && arrivals.get(told).transaction.time + DELAY <= payment.time; told++) {
                Transaction known = arrivals.get(told).transaction;
                labels.merge(
                        known.subject(),
                        Labels.NONE.with(known.time + DELAY, frauds.get(known.id), known.time),
                        (before, one) -> before.with(known.time + DELAY, frauds.get(known.id), known.time));
            }
            judged.add(text(judge.judge(
                    accounts.computeIfAbsent(payment.account, unknown -> Account.unknown()),
                    payment.labelled(labels.getOrDefault(payment.subject(), Labels.NONE)),
                    Baselines.NONE,
                    false,
                    0)));
        }
        Collections.sort(judged);
        return judged;
    }

    static String text(Judged judged) {
        return judged.transaction.id + " " + judged.score + " " + judged.hits + " " + judged.inconclusive
                + (judged.late ? " late" : "");
    }
}
