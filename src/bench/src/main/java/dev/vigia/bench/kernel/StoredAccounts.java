package dev.vigia.bench.kernel;

import dev.vigia.fraud.history.History;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.AccountCodec;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Codec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Accounts in the bytes of the job's state, after the shipped book has judged them. */
final class StoredAccounts {
    /** The rows that {@link #full} needs. Every row of a generated file can be read. */
    static final int LEAST_ROWS = History.MOST;

    private static final Codec<Account> CODEC = new AccountCodec();

    private StoredAccounts() {}

    /** Returns the account of median size among those that the transactions leave, each written once per transaction. */
    static byte[] median(GeneratedPayments payments) {
        Judge judge = new Judge(RuleBook.shipped());
        Account[] accounts = new Account[payments.accounts];
        List<byte[]> stored = new ArrayList<>(payments.transactions.length);
        for (int index = 0; index < payments.transactions.length; index++) {
            int number = payments.accountNumbers[index];
            if (accounts[number] == null) {
                accounts[number] = Account.unknown();
            }
            Kernel.judge(judge, accounts[number], payments.transactions[index]);
            stored.add(written(accounts[number]));
        }
        stored.sort(Comparator.comparingInt(bytes -> bytes.length));
        return stored.get(stored.size() / 2);
    }

    /** An account whose history is full: the file's first payments, as if one account had made them, one a minute. */
    static byte[] full(GeneratedPayments payments) {
        Judge judge = new Judge(RuleBook.shipped());
        Account account = Account.unknown();
        for (int number = 0; number < History.MOST; number++) {
            Kernel.judge(judge, account, ofOneAccount(payments.transactions, number));
        }
        return written(account);
    }

    private static Transaction ofOneAccount(Transaction[] transactions, int number) {
        Transaction.Draft draft = new Transaction.Draft();
        draft.id = transactions[number].id;
        draft.account = transactions[0].account;
        draft.basis = transactions[0].basis;
        // A minute apart, so that all of them lie within the history's memory.
        draft.time = transactions[0].time + TimeUnit.MINUTES.toMillis(number);
        draft.offsetSeconds = transactions[0].offsetSeconds;
        draft.amount = transactions[number].amount;
        draft.location = transactions[number].location;
        return draft.finished();
    }

    static byte[] written(Account account) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CODEC.write(account, new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new IllegalStateException("Cannot write into memory.", impossible);
        }
        return bytes.toByteArray();
    }

    static Account read(byte[] bytes) {
        try {
            return CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new IllegalStateException("Cannot read what was just written.", impossible);
        }
    }
}
