package dev.vigia.transactions;

import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.formats.AmountFormat;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;

/** Payments of one account at a bank in Kolkata, made in one line each. */
public final class Payments {
    public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    public static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    /** The time on the job's clock in every test. */
    public static final long NOW = time("2016-10-22T00:00");

    private Payments() {}

    /** @param clock a time on 2 August 2016, such as {@code 12:00} or {@code 12:00:00.001}, or with another day */
    public static Transaction payment(String id, String clock, String amount) {
        return draft(id, clock, amount).finished();
    }

    public static Transaction.Draft draft(String id, String clock, String amount) {
        return draft(
                id, time(clock.contains("T") ? clock : "2016-08-02T" + clock), AmountFormat.PLAIN.minorUnits(amount));
    }

    public static Transaction.Draft draft(String id, long time, long amount) {
        Transaction.Draft draft = new Transaction.Draft();
        draft.id = id;
        draft.account = ACCOUNT;
        draft.basis = AccountBasis.FINGERPRINT;
        draft.time = time;
        draft.offsetSeconds = 19_800;
        draft.amount = amount;
        draft.balance = 1_000_000_00;
        draft.location = "NAVI MUMBAI";
        draft.metro = "MMR";
        draft.country = "IN";
        draft.gender = "F";
        draft.ageBand = "25-34";
        draft.arrivedAt = NOW;
        return draft;
    }

    public static long time(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant().toEpochMilli();
    }

    /**
     * Returns a payment between the given time and a length later, of one of few amounts, so that patterns find some.
     */
    public static Transaction any(Random random, String id, long from, long length) {
        long[] amounts = {50_00, 100_00, 499_00, 500_00, 10_000_00, 25_000_00, 46_000_00, 49_999_99, 50_000_00};
        Transaction.Draft draft = draft(
                id,
                from + (long) (random.nextDouble() * length) / 1000 * 1000,
                amounts[random.nextInt(amounts.length)]);
        draft.balance = random.nextInt(3) == 0 ? Transaction.NO_BALANCE : random.nextInt(1_000_00);
        return draft.finished();
    }
}
