package dev.vigia.evaluation.scenarios.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The plan of an episode, before it has a day and accounts: the payments with their times, amounts, places and
 * accounts, and the payment from which its rule should hit.
 *
 * @param start of the first payment: milliseconds since midnight on the source's clock
 * @param payments in time order
 * @param balance of every account, in minor units; {@link #AMPLE} if it does not matter, {@link #UNKNOWN} if it is
 *     empty
 * @param ageBand of every account's owner; {@code null} if unknown
 * @param days on which the plan may start
 * @param compared which payments make the baselines
 * @param hitsFrom index of the first payment on which the rule hits; {@link #SILENT} if on none
 */
public record Plan(
        long start,
        List<Payment> payments,
        long balance,
        String ageBand,
        Predicate<LocalDate> days,
        Compared compared,
        int hitsFrom) {
    public static final int SILENT = -1;
    public static final long AMPLE = -1;
    public static final long UNKNOWN = -2;

    /** The payments that make the baselines of a plan. */
    public enum Compared {
        /** The plan's own payments of the days before, in a new place. */
        WITH_ITSELF,
        /** The payments of others in the input. */
        WITH_OTHERS
    }

    /**
     * A payment of a plan.
     *
     * @param after milliseconds after the first payment
     * @param amount minor units
     * @param account the number of the account that pays, from 0 without a gap
     * @param place as the source would write it; {@code null} for the home that all accounts of a plan share
     * @param ageBand of the payer, if it differs from the plan's; {@code null} if it does not
     * @param fraud the payment's label; {@code null} if it gets none
     */
    public record Payment(long after, long amount, int account, String place, String ageBand, Boolean fraud) {
        Payment of(long amount) {
            return new Payment(after, amount, account, place, ageBand, fraud);
        }

        Payment by(int account) {
            return new Payment(after, amount, account, place, ageBand, fraud);
        }

        Payment at(String place) {
            return new Payment(after, amount, account, place, ageBand, fraud);
        }

        Payment aged(String ageBand) {
            return new Payment(after, amount, account, place, ageBand, fraud);
        }

        Payment labelled(Boolean fraud) {
            return new Payment(after, amount, account, place, ageBand, fraud);
        }
    }

    public Plan {
        payments = List.copyOf(payments);
    }

    /**
     * Returns a plan of payments with these amounts, at these distances from the first, by an account with plenty. It
     * is silent until a method says otherwise.
     */
    public static Plan of(long start, long[] after, long[] amounts) {
        List<Payment> payments = new ArrayList<>();
        for (int index = 0; index < after.length; index++) {
            payments.add(new Payment(after[index], amounts[index], 0, null, null, null));
        }
        return new Plan(start, payments, AMPLE, null, any -> true, Compared.WITH_ITSELF, SILENT);
    }

    public Plan hitsFrom(int index) {
        return new Plan(start, payments, balance, ageBand, days, compared, index);
    }

    public Plan hitsAtLast() {
        return hitsFrom(payments.size() - 1);
    }

    public Plan with(long balance) {
        return new Plan(start, payments, balance, ageBand, days, compared, hitsFrom);
    }

    /** Returns this plan, starting only on some days. */
    public Plan on(Predicate<LocalDate> days) {
        return new Plan(start, payments, balance, ageBand, days, compared, hitsFrom);
    }

    /** Returns this plan with accounts of people of that age. */
    public Plan aged(String ageBand) {
        return new Plan(start, payments, balance, ageBand, days, compared, hitsFrom);
    }

    /** Returns this plan, judged by the baselines of the input. */
    public Plan amongOthers() {
        return new Plan(start, payments, balance, ageBand, days, Compared.WITH_OTHERS, hitsFrom);
    }

    /** Returns this plan with a place for each payment. */
    public Plan at(String... places) {
        return each(index -> payments.get(index).at(places[index]));
    }

    /** Returns this plan with another amount, in minor units, of one payment. */
    public Plan paying(int index, long amount) {
        return each(any -> any == index ? payments.get(any).of(amount) : payments.get(any));
    }

    /** Returns this plan with an age band for each payment; {@code null} for an unknown age. */
    public Plan ages(String... ageBands) {
        return each(index -> payments.get(index).aged(ageBands[index]));
    }

    /**
     * Returns this plan with labels for its payments, from the first on. Further payments, and those with {@code
     * null}, get none.
     */
    public Plan labelled(Boolean... said) {
        return each(index -> payments.get(index).labelled(index < said.length ? said[index] : null));
    }

    private Plan each(IntFunction<Payment> other) {
        List<Payment> others =
                IntStream.range(0, payments.size()).mapToObj(other).toList();
        return new Plan(start, others, balance, ageBand, days, compared, hitsFrom);
    }

    /** Returns the number of accounts. */
    public int accounts() {
        return 1 + payments.stream().mapToInt(Payment::account).max().orElse(0);
    }

    /** Returns this plan with an account for each payment, numbered from 0 without a gap. */
    public Plan by(int... accounts) {
        return each(index -> payments.get(index).by(accounts[index]));
    }

    /** Returns whether a payer's age differs from the plan's. */
    public boolean saysAges() {
        return payments.stream().anyMatch(payment -> payment.ageBand != null);
    }

    /** Returns whether any payment gets a label. */
    public boolean isLabelled() {
        return payments.stream().anyMatch(payment -> payment.fraud != null);
    }

    /** Returns whether an account pays in more than one place. */
    public boolean moves() {
        Map<Integer, Optional<String>> places = new HashMap<>();
        return payments.stream().anyMatch(payment -> {
            Optional<String> place = Optional.ofNullable(payment.place);
            return !place.equals(places.computeIfAbsent(payment.account, unknown -> place));
        });
    }

    /** Returns whether the rule hits on any payment. */
    public boolean hits() {
        return hitsFrom != SILENT;
    }
}
