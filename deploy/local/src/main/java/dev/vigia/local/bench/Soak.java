package dev.vigia.local.bench;

import dev.vigia.fraud.accounts.AccountBasis;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.AccountCodec;
import dev.vigia.fraud.judging.Expiry;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.transactions.Transaction;
import dev.vigia.replay.generate.Draws;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Accounts that come, pay on some of {@link #STAY} days and stay away, each with its state as the job writes it. An account is
 * forgotten when the day of its expiry is over, as a timer of event time would do it.
 */
final class Soak {
    /** Days from an account's first payment to its last, both included, at most. */
    static final int STAY = 10;

    private static final long DAY = 86_400_000L;
    private static final long FIRST = 17_000 * DAY;
    private static final double CHANCE = 0.3;
    private static final String[] PLACES = {"MUMBAI", "NEW DELHI", "BANGALORE", "NAVI MUMBAI", "CHENNAI"};

    private final Plan plan;
    private final Judge judge;
    private final AccountCodec codec = new AccountCodec();
    private final byte[][] states;
    private final long[] expiries;
    private long judged;
    private int seen;

    Soak(Plan plan, RuleBook book) {
        this.plan = plan;
        this.judge = new Judge(book);
        this.states = new byte[plan.accounts][];
        this.expiries = new long[plan.accounts];
    }

    /** Everything that happens on a day, counted from 0; to be called for every day in turn. */
    void live(int day) {
        for (int account = plan.firstOn(day - STAY + 1); account < plan.firstOn(day + 1); account++) {
            Draws draws = Draws.of(plan.seed, account, day);
            boolean comes = account >= plan.firstOn(day);
            if (comes || draws.uniform() < CHANCE) {
                pay(account, day, draws);
            }
            seen += comes ? 1 : 0;
        }
        long over = FIRST + (day + 1) * DAY;
        for (int account = 0; account < seen; account++) {
            if (states[account] != null && expiries[account] < over) {
                states[account] = null;
            }
        }
    }

    private void pay(int number, int day, Draws draws) {
        Transaction.Draft payment = new Transaction.Draft();
        payment.id = "T" + (long) plan.accounts * day + number;
        payment.account = Integer.toString(number);
        payment.basis = AccountBasis.CUSTOMER;
        payment.time = FIRST + day * DAY + (long) (draws.uniform() * DAY);
        payment.amount = (long) (100_00 * StrictMath.exp(3 * draws.uniform()));
        payment.balance = 10_000_000;
        payment.location = PLACES[draws.below(PLACES.length)];
        payment.metro = payment.location;
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

    /** How many accounts have come so far. */
    int seen() {
        return seen;
    }

    long judged() {
        return judged;
    }

    /** Of the accounts that are remembered. */
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

    /** @param accounts that come evenly over the days but the last {@link #STAY} @param days of event time */
    record Plan(int accounts, int days, long seed) {
        /** The number of the first account that comes on a day or later. */
        int firstOn(int day) {
            return (int) (accounts * (long) Math.min(Math.max(day, 0), days - STAY) / (days - STAY));
        }
    }

    /** Bytes of each account's state. */
    record Sizes(int accounts, long bytes, int median, int p99, int max) {}
}
