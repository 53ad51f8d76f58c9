package dev.vigia.fraud.crowds;

import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Computes what a payment meets from all payments before it, without an index. */
final class Oracle {
    private Oracle() {}

    /** Returns what the payment at {@code at} meets. @param payments the payments of one place, in order, each once */
    static Crowd meet(List<Transaction> payments, int at) {
        Transaction payment = payments.get(at);
        int count = 1;
        TreeMap<String, Integer> lastOfOthers = new TreeMap<>();
        for (int before = 0; before < at; before++) {
            Transaction other = payments.get(before);
            long age = payment.time - other.time;
            count += age < 5 * 60_000 ? 1 : 0;
            if (age < 60 * 60_000 && other.amount == payment.amount && !other.account.equals(payment.account)) {
                lastOfOthers.put(other.account, before);
            }
        }
        List<Past> others = new ArrayList<>();
        lastOfOthers.values().stream()
                .sorted()
                .skip(Math.max(0, lastOfOthers.size() - 20))
                .forEach(index -> others.add(Past.of(payments.get(index))));
        return new Crowd(count, Math.min(100, lastOfOthers.size() + 1), others);
    }
}
