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
 * An episode before it has a day and accounts: what is paid when, where and by whom, and from which payment on its rule
 * should hit.
 *
 * @param start when the first payment happens: milliseconds since midnight on the source's clock
 * @param payments in time order
 * @param balance of every account, minor units; {@link #AMPLE} if it does not matter, {@link #UNKNOWN} if it says nothing
 * @param ageBand of every account's owner; {@code null} if nobody knows
 * @param days on which it may start
 * @param compared what says what is usual
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

    /** What a plan is judged by, if a rule asks what is usual. */
    public enum Compared {
        /** The plan's own payments of the days before, in a place where nobody else lives. */
        WITH_ITSELF,
        /** What others in the input pay. */
        WITH_OTHERS
    }

    /**
     * One of its payments.
     *
     * @param after milliseconds after the first payment
     * @param amount minor units
     * @param account which of the plan's accounts pays, counted from 0 without a gap
     * @param place where, as the source would write it; {@code null} at home, which all accounts of a plan have in one place
     * @param ageBand of whoever pays, if that is not what the plan says of its accounts; {@code null} if it is
     * @param fraud what its label will say; {@code null} if it gets none
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

    /** Payments of these amounts at these distances from the first, on an account with plenty; silent until said otherwise. */
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

    /** The same where the first payment falls on one of the days. */
    public Plan on(Predicate<LocalDate> days) {
        return new Plan(start, payments, balance, ageBand, days, compared, hitsFrom);
    }

    /** The same with accounts of people of that age. */
    public Plan aged(String ageBand) {
        return new Plan(start, payments, balance, ageBand, days, compared, hitsFrom);
    }

    /** The same, judged by what is usual in the input. */
    public Plan amongOthers() {
        return new Plan(start, payments, balance, ageBand, days, Compared.WITH_OTHERS, hitsFrom);
    }

    /** The same with a place for each payment. */
    public Plan at(String... places) {
        return each(index -> payments.get(index).at(places[index]));
    }

    /** The same where the payment at that index is of another amount, minor units. */
    public Plan paying(int index, long amount) {
        return each(any -> any == index ? payments.get(any).of(amount) : payments.get(any));
    }

    /** The same with an age for each payment; {@code null} for one that nobody knows. */
    public Plan ages(String... ageBands) {
        return each(index -> payments.get(index).aged(ageBands[index]));
    }

    /** The same with a label for each payment, from the first on; those that are left, and {@code null}, get none. */
    public Plan labelled(Boolean... said) {
        return each(index -> payments.get(index).labelled(index < said.length ? said[index] : null));
    }

    private Plan each(IntFunction<Payment> other) {
        List<Payment> others =
                IntStream.range(0, payments.size()).mapToObj(other).toList();
        return new Plan(start, others, balance, ageBand, days, compared, hitsFrom);
    }

    /** How many accounts pay. */
    public int accounts() {
        return 1 + payments.stream().mapToInt(Payment::account).max().orElse(0);
    }

    /** The same with an account for each payment, counted from 0 without a gap. */
    public Plan by(int... accounts) {
        return each(index -> payments.get(index).by(accounts[index]));
    }

    /** Whether anybody's age is other than the plan's. */
    public boolean saysAges() {
        return payments.stream().anyMatch(payment -> payment.ageBand != null);
    }

    /** Whether any payment gets a label. */
    public boolean isLabelled() {
        return payments.stream().anyMatch(payment -> payment.fraud != null);
    }

    /** Whether an account pays in more than one place. */
    public boolean moves() {
        Map<Integer, Optional<String>> places = new HashMap<>();
        return payments.stream().anyMatch(payment -> {
            Optional<String> place = Optional.ofNullable(payment.place);
            return !place.equals(places.computeIfAbsent(payment.account, unknown -> place));
        });
    }

    /** Whether the rule hits on any of it. */
    public boolean hits() {
        return hitsFrom != SILENT;
    }
}
