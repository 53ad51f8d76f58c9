package dev.vigia.evaluation.backtest;

import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.AccountCodec;
import dev.vigia.fraud.judging.Expiry;
import dev.vigia.fraud.judging.Judge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Keeps accounts in the bytes of the job's state, and forgets them when the job does, or up to one day later. */
final class RememberedAccounts {
    private static final long SWEEP_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final AccountCodec codec = new AccountCodec();
    private final Map<String, Stored> accounts = new HashMap<>();
    private final Judge judge;
    private long nextSweep = Long.MIN_VALUE;

    RememberedAccounts(Judge judge) {
        this.judge = judge;
    }

    /**
     * Returns the account at an event time in milliseconds, which is never before an earlier one; a new account if it
     * is not known.
     */
    Account at(String account, long time) {
        // A sweep looks at every account, so it comes once per day of event time.
        if (time >= nextSweep) {
            nextSweep = time + SWEEP_MILLIS;
            accounts.values().removeIf(stored -> stored.expires < time);
        }
        Stored stored = accounts.get(account);
        return stored == null ? Account.unknown() : read(stored.bytes);
    }

    /** Keeps an account after a judgement. */
    void put(String token, Account account) {
        Expiry expiry = judge.expiry(account);
        // Before the bytes are written, because the expiry is part of them.
        account.expires(expiry);
        accounts.put(token, new Stored(written(account), expiry.time));
    }

    private byte[] written(Account account) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            codec.write(account, new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Account read(byte[] bytes) {
        try {
            return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private record Stored(byte[] bytes, long expires) {}
}
