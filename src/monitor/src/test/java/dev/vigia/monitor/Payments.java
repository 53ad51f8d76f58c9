package dev.vigia.monitor;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import java.time.Instant;

/** Payments of a few accounts on one day, in one line each, and a rule book that finds something in them. */
public final class Payments {
    public static final long NOON = Instant.parse("2016-08-02T12:00:00Z").toEpochMilli();
    public static final long ARRIVED = Instant.parse("2016-10-22T00:00:00Z").toEpochMilli();
    public static final long DAY = 86_400_000L;

    private Payments() {}

    /** Returns a book whose one rule, {@code v}, hits at the third payment within ten minutes; its memory is a day. */
    public static String book() {
        return book("HIGH");
    }

    public static String book(String severity) {
        return "book: test\nrules:\n- {id: v, pattern: velocity-count, parameters: {limit: 3, window: PT10M}, owner: me,"
                + " weight: 40, cooldown: PT10M, severity: " + severity + "}\n";
    }

    /** @param seconds after noon */
    public static Transaction payment(String account, String id, long seconds) {
        return draft(account, id, NOON + seconds * 1000).finished();
    }

    /** Returns another payment under the same id, account and time. */
    public static Transaction other(String account, String id, long seconds) {
        Transaction.Draft draft = draft(account, id, NOON + seconds * 1000);
        draft.amount = 90_000_00;
        return draft.finished();
    }

    public static Transaction.Draft draft(String account, String id, long time) {
        Transaction.Draft draft = new Transaction.Draft();
        draft.id = id;
        draft.account = account;
        draft.basis = AccountBasis.FINGERPRINT;
        draft.time = time;
        draft.offsetSeconds = 19_800;
        draft.amount = 100_00;
        draft.balance = 1_000_000_00;
        draft.location = "NAVI MUMBAI";
        draft.metro = "MMR";
        draft.country = "IN";
        draft.gender = "F";
        draft.ageBand = "25-34";
        draft.arrivedAt = ARRIVED;
        return draft;
    }
}
