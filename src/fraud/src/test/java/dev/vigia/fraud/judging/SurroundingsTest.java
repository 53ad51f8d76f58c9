package dev.vigia.fraud.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.LearnedBaselines;
import dev.vigia.fraud.crowds.Crowds;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Encoded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final long DAY = 86_400_000L;

    @Test
    void payments_enterWithTheirCrowdAndTheirDaysBaselines() {
        Surroundings surroundings = new Surroundings();
        Crowds crowds = new Crowds();
        LearnedBaselines learned = new LearnedBaselines();
        int companies = 0;
        for (Transaction payment : stream()) {
            Transaction entered = surroundings.enter(payment);
            assertEquals(Encoded.shape(crowds.meet(payment)), Encoded.shape(entered));
            assertEquals(
                    Encoded.shape(learned.at(payment).all()),
                    Encoded.shape(surroundings.baselines().all()));
            companies += entered.crowd.accounts > 1 ? 1 : 0;
        }
        assertEquals(true, companies > 100, "payments that met nobody would prove nothing: " + companies);
        assertEquals(2, surroundings.baselines().all().days);
    }

    @Test
    void firstDay_knowsNothing() {
        Surroundings surroundings = new Surroundings();
        Transaction entered = surroundings.enter(Payments.payment("1", "12:00", "1"));
        assertEquals(1, entered.crowd.payments);
        assertEquals(null, surroundings.baselines().all());
    }

    /** Makes the payments of three days, in order and often several at one time. */
    private static List<Transaction> stream() {
        Random random = new Random(103);
        List<Transaction> payments = new ArrayList<>();
        for (int n = 0; n < 900; n++) {
            long time = Payments.time("2016-08-02T06:00") + random.nextInt(3) * DAY + random.nextInt(240) * 60_000L;
            Transaction.Draft draft = Payments.draft("T" + n, time, 100 * random.nextInt(20));
            draft.account = "A" + random.nextInt(100);
            draft.metro = random.nextInt(10) == 0 ? null : random.nextBoolean() ? "MMR" : "NCR";
            payments.add(draft.finished());
        }
        payments.sort(
                Comparator.<Transaction>comparingLong(payment -> payment.time).thenComparing(payment -> payment.id));
        return payments;
    }
}
