package dev.vigia.fraud.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertDigest;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Encoded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamsTest {
    private static final long HOUR = 3_600_000L;
    private static final AccountCodec ACCOUNTS = new AccountCodec();
    private static final Judge JUDGE = new Judge(RuleBook.shipped());

    @Test
    void randomStreams_comeOutTheSameHoweverTheyAreRun() {
        int alerts = 0;
        for (int seed = 0; seed < 100; seed++) {
            List<Transaction> payments = stream(seed, seed % 3 == 0);
            List<Judged> straight = run(payments, false, false);
            assertEquals(digest(straight), digest(run(payments, false, false)), "again, seed " + seed);
            assertEquals(digest(straight), digest(run(payments, true, false)), "restored, seed " + seed);
            assertEquals(digest(straight), digest(run(payments, true, true)), "delivered twice, seed " + seed);
            alerts += alerts(straight).size();
        }
        assertTrue(alerts > 500, "streams without alerts would prove nothing: " + alerts);
    }

    @Test
    void judgements_readBackAsTheyWereWritten() {
        JudgedCodec codec = new JudgedCodec();
        for (int seed = 0; seed < 30; seed++) {
            for (Judged judged : run(stream(seed, true), false, false)) {
                assertEquals(Encoded.shape(judged), Encoded.shape(Encoded.copy(codec, judged)));
            }
        }
    }

    @Test
    void accounts_readBackAsTheyWereWritten() {
        for (int seed = 0; seed < 30; seed++) {
            Account account = Account.unknown();
            for (Transaction payment : stream(seed, false)) {
                JUDGE.judge(account, payment, Baselines.NONE, false, Payments.NOW);
                account.expires(JUDGE.expiry(account));
            }
            Account read = Encoded.copy(ACCOUNTS, account);
            assertEquals(Encoded.hex(ACCOUNTS, account), Encoded.hex(ACCOUNTS, read));
            assertEquals(account.open.keySet(), read.open.keySet());
            assertEquals(account.expiry().time, read.expiry().time);
            assertEquals(account.expiry().memory, read.expiry().memory);
        }
    }

    private static List<Transaction> stream(int seed, boolean inOrder) {
        Random random = new Random(seed);
        List<Transaction> payments = new ArrayList<>();
        long from = Payments.time("2016-08-02T00:00");
        for (int burst = 0; burst < 8; burst++) {
            long start = from + random.nextInt(40) * 24 * HOUR + random.nextInt(24) * HOUR;
            for (int n = random.nextInt(8); n >= 0; n--) {
                payments.add(Payments.any(random, burst + "." + n, start, HOUR / 4));
                if (n == 3) {
                    payments.add(other(payments.get(payments.size() - 1)));
                }
            }
        }
        if (inOrder) {
            payments.sort(Comparator.naturalOrder());
        }
        return payments;
    }

    /** Makes another payment of the same id and time. */
    private static Transaction other(Transaction payment) {
        return Payments.draft(payment.id, payment.time, payment.amount + 40_000_00)
                .finished();
    }

    private static List<Judged> run(List<Transaction> payments, boolean restored, boolean twice) {
        Account account = Account.unknown();
        List<Judged> judged = new ArrayList<>();
        for (Transaction payment : payments) {
            for (int delivery = 0; delivery < (twice ? 2 : 1); delivery++) {
                account = restored ? Encoded.copy(ACCOUNTS, account) : account;
                Judged next = JUDGE.judge(account, payment, Baselines.NONE, false, Payments.NOW);
                if (next != null && delivery == 0) {
                    judged.add(next);
                }
            }
        }
        return judged;
    }

    private static List<Alert> alerts(List<Judged> judged) {
        List<Alert> alerts = new ArrayList<>();
        judged.forEach(one -> alerts.addAll(one.alerts));
        return alerts;
    }

    private static String digest(List<Judged> judged) {
        List<String> texts = new ArrayList<>();
        alerts(judged).forEach(alert -> texts.add(AlertJson.of(alert)));
        StringBuilder all = new StringBuilder(AlertDigest.of(texts));
        for (Judged one : judged) {
            all.append('\n').append(Encoded.hex(new JudgedCodec(), one));
        }
        return all.toString();
    }
}
