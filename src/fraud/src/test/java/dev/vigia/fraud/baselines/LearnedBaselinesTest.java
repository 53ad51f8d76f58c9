package dev.vigia.fraud.baselines;

import static dev.vigia.transactions.Payments.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Encoded;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LearnedBaselinesTest {
    private static final long DAY = 86_400_000;
    private static final long FIRST = day("2016-08-01");

    private final LearnedBaselines learned = new LearnedBaselines();

    @Test
    void payment_neverSeesItsOwnDayAndTheNextDayDoes() {
        Baselines sameDay = pay(0, 40, 100_00);
        assertEquals(null, sameDay.all());
        Transaction last = payment("last", FIRST + DAY - 1, 100_00);
        assertEquals(null, learned.at(last).all(), "the last millisecond of the day, UTC");
        Baselines next = learned.at(payment("next", FIRST + DAY, 900_00));
        assertEquals(41, next.all().count);
        assertEquals(41, next.place(last).count);
        assertEquals(41, next.peers(last).count);
        assertEquals(FIRST + DAY, next.all().from);
        assertEquals(FIRST, next.all().since);
        assertEquals(1, next.all().days);
    }

    @Test
    void baselines_areOfTheLastFourteenDays() {
        for (int day = 0; day < 20; day++) {
            Baselines baselines = pay(day, 30, 100_00);
            assertEquals(day == 0 ? null : Math.min(14, day), day == 0 ? null : baselines.all().days);
            if (day > 0) {
                assertEquals(30 * Math.min(14, day), baselines.all().count);
                assertEquals(FIRST + day * DAY, baselines.all().from);
                assertEquals(FIRST, baselines.all().since);
            }
        }
    }

    @Test
    void daysWithoutPayments_passWithTheRest() {
        pay(0, 100, 100_00);
        Baselines fifth = pay(5, 1, 100_00);
        assertEquals(FIRST + 5 * DAY, fifth.all().from);
        assertEquals(5, fifth.all().days);
        assertEquals(100, fifth.all().count);
        Baselines fourteenth = pay(14, 1, 100_00);
        assertEquals(101, fourteenth.all().count);
        assertEquals(14, fourteenth.all().days);
    }

    @Test
    void longGap_leavesTheLastBaselineThatWasKnown() {
        pay(0, 100, 100_00);
        Baselines after = pay(60, 40, 700_00);
        assertEquals(FIRST + 14 * DAY, after.all().from, "the last day that looks back on the first");
        assertEquals(100, after.all().count);
        Baselines next = pay(61, 1, 700_00);
        assertEquals(FIRST + 61 * DAY, next.all().from);
        assertEquals(40, next.all().count, "nothing from before the gap");
        assertEquals(FIRST, next.all().since);
    }

    @Test
    void groups_areOfPlaceAgeAndBalance() {
        Transaction.Draft draft = draft("x", FIRST + DAY, 100_00);
        pay(0, 40, 100_00);
        Baselines next = learned.at(draft.finished());
        assertEquals("peers/25-34/4", next.peers(draft.finished()).group);
        assertEquals("place/MMR", next.place(draft.finished()).group);
        assertEquals("all", next.all().group);
        draft.balance = 1_000_000_00 - 1;
        assertEquals(null, next.peers(draft.finished()), "the next lower balance band");
        draft.balance = Transaction.NO_BALANCE;
        assertEquals(null, next.peers(draft.finished()));
        draft.balance = 1_000_000_00;
        draft.ageBand = "35-44";
        assertEquals(null, next.peers(draft.finished()));
        draft.ageBand = null;
        assertEquals(null, next.peers(draft.finished()));
        draft.metro = "NCR";
        assertEquals(null, next.place(draft.finished()));
        draft.metro = null;
        assertEquals(null, next.place(draft.finished()));
    }

    @Test
    void balanceBands_beginAtPowersOfTen() {
        assertEquals(0, Groups.balanceBand(0));
        assertEquals(0, Groups.balanceBand(1_000_00 - 1));
        assertEquals(1, Groups.balanceBand(1_000_00));
        assertEquals(2, Groups.balanceBand(10_000_00));
        assertEquals(3, Groups.balanceBand(1_000_000_00 - 1));
        assertEquals(4, Groups.balanceBand(Long.MAX_VALUE));
        assertEquals(0, Groups.balanceBand(-1));
        assertEquals(5, Groups.balanceBands());
    }

    /** Compares the results with those of histories that get the whole sample of each day. */
    @Test
    void randomPayments_giveWhatTheirDaysGive() {
        Random random = new Random(53);
        Map<Long, Sample> days = new TreeMap<>();
        for (int day = 0; day < 45; day += 1 + random.nextInt(3)) {
            for (int n = random.nextInt(120); n >= 0; n--) {
                Transaction next = payment("d" + day + "-" + n, FIRST + day * DAY + n, random.nextInt(1_000_00));
                Baseline known = learned.at(next).all();
                if (known != null) {
                    GroupHistory history = new GroupHistory();
                    long today = FIRST / DAY + day;
                    days.forEach((other, sample) -> {
                        if (other < today) {
                            history.add(other, sample);
                        }
                    });
                    assertEquals(Encoded.shape(history.after("all", today - 1)), Encoded.shape(known));
                }
                days.computeIfAbsent(DaySamples.day(next.time), any -> new Sample())
                        .offer(Sample.hash(next.id), next.amount, next.localSecondOfDay());
            }
        }
        assertEquals(true, days.size() > 15);
    }

    private Baselines pay(int day, int times, long amount) {
        Baselines baselines = Baselines.NONE;
        for (int n = 0; n < times; n++) {
            baselines = learned.at(payment("d" + day + "-" + n, FIRST + day * DAY + n, amount));
        }
        return baselines;
    }

    private static Transaction payment(String id, long time, long amount) {
        return draft(id, time, amount).finished();
    }

    private static long day(String date) {
        return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
