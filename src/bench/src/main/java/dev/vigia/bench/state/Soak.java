package dev.vigia.bench.state;

import dev.vigia.bench.soak.SoakPlan;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.AccountCodec;
import dev.vigia.fraud.judging.Expiry;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The accounts of a {@link SoakPlan}, each with its state as the job writes it. An account is forgotten when the day of its
 * expiry is over, as a timer of event time would do it.
 */
final class Soak {
    private final SoakPlan plan;
    private final Judge judge;
    private final AccountCodec codec = new AccountCodec();
    private final byte[][] states;
    private final long[] expiries;
    private long judged;
    private int seen;

    Soak(SoakPlan plan, RuleBook book) {
        this.plan = plan;
        this.judge = new Judge(book);
        this.states = new byte[plan.accounts()][];
        this.expiries = new long[plan.accounts()];
    }

    /** Judges the payments of one day, counted from 0, and drops expired accounts. Call it for every day in turn. */
    void live(int day) {
        plan.payments(day).forEach(this::pay);
        seen = plan.seen(day);
        long over = SoakPlan.START_MILLIS + (day + 1) * SoakPlan.DAY_MILLIS;
        for (int account = 0; account < seen; account++) {
            if (states[account] != null && expiries[account] < over) {
                states[account] = null;
            }
        }
    }

    private void pay(SoakPlan.Payment paid) {
        Transaction.Draft payment = new Transaction.Draft();
        payment.id = paid.id();
        payment.account = Integer.toString(paid.account());
        payment.basis = AccountBasis.CUSTOMER;
        payment.time = paid.time();
        payment.amount = paid.amount();
        payment.balance = SoakPlan.Payment.BALANCE;
        payment.location = paid.place();
        payment.metro = paid.place();
        int number = paid.account();
        Account account = states[number] == null ? Account.unknown() : read(states[number]);
        judge.judge(account, payment.finished(), Baselines.NONE, false, 0);
        Expiry expiry = judge.expiry(account);
        account.expires(expiry);
        expiries[number] = expiry.time;
        states[number] = written(account);
        judged++;
    }

    private Account read(byte[] state) {
        try {
            return codec.read(new DataInputStream(new ByteArrayInputStream(state)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory failed.", impossible);
        }
    }

    private byte[] written(Account account) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try {
            codec.write(account, new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed.", impossible);
        }
        return bytes.toByteArray();
    }

    /** Returns the number of accounts that have come so far. */
    int seen() {
        return seen;
    }

    long judged() {
        return judged;
    }

    /** Returns the sizes of the accounts that have not expired. */
    Sizes sizes() {
        int[] lengths = Arrays.stream(states, 0, seen)
                .filter(state -> state != null)
                .mapToInt(state -> state.length)
                .sorted()
                .toArray();
        return lengths.length == 0
                ? new Sizes(0, 0, 0, 0, 0)
                : new Sizes(
                        lengths.length,
                        Arrays.stream(lengths).asLongStream().sum(),
                        lengths[lengths.length / 2],
                        lengths[(int) (lengths.length * 0.99)],
                        lengths[lengths.length - 1]);
    }

    /** Sizes of account states in bytes. */
    record Sizes(int accounts, long bytes, int median, int p99, int max) {}
}
