package dev.vigia.fraud.baselines;

import static dev.vigia.transactions.Payments.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Encoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DaySamplesTest {
    private static final long DAY = 86_400_000;
    private static final String[] METROS = {"MMR", "NCR", null};
    private static final String[] AGES = {"25-34", "60-74", null};
    private static final long[] BALANCES = {50_00, 5_000_00, 1_000_000_00, Transaction.NO_BALANCE};

    @Test
    void days_areGivenOnceTheyAreOver() {
        DaySamples samples = new DaySamples();
        samples.add(draft("a", 100 * DAY, 1).finished());
        samples.add(draft("b", 101 * DAY - 1, 1).finished());
        samples.add(draft("c", 101 * DAY, 1).finished());
        assertEquals(0, samples.until(101 * DAY - 2).size());
        Map<String, String> over = held(samples.until(101 * DAY - 1));
        assertEquals(
                "[100 all, 100 peers/25-34/4, 100 place/MMR]", over.keySet().toString());
        assertEquals(0, samples.until(101 * DAY - 1).size(), "they are let go");
        assertEquals(
                "[101 all, 101 peers/25-34/4, 101 place/MMR]",
                held(samples.until(Long.MAX_VALUE)).keySet().toString());
        assertEquals(0, samples.all().size());
    }

    @Test
    void daysBefore1970_areDaysAsWell() {
        assertEquals(-1, DaySamples.day(-1));
        assertEquals(-1, DaySamples.end(-1));
        assertEquals(0, GroupSample.dayThatEnds(GroupSample.endOfDay(0)));
        assertEquals(DAY - 1, new GroupSample("g", 0, new Sample()).end());
    }

    @Test
    void restoringAtAnyTime_losesNothing() {
        Random random = new Random(61);
        for (int round = 0; round < 50; round++) {
            List<Transaction> payments = any(random, 200);
            DaySamples straight = new DaySamples();
            payments.forEach(straight::add);
            DaySamples restored = new DaySamples();
            for (Transaction payment : payments) {
                restored.add(payment);
                if (random.nextInt(20) == 0) {
                    restored = copy(restored);
                }
            }
            assertEquals(held(straight.all()), held(restored.all()));
            assertEquals(held(straight.until(102 * DAY)), held(restored.until(102 * DAY)));
            assertEquals(held(straight.until(Long.MAX_VALUE)), held(restored.until(Long.MAX_VALUE)));
        }
    }

    @Test
    void manyRestoresWithinADay_leaveTwoPartsPerGroup() {
        DaySamples samples = new DaySamples();
        for (int restore = 0; restore < 20; restore++) {
            samples = copy(samples);
            samples.add(paid("a", "p" + restore, 100 * DAY, 1));
        }
        List<GroupSample> all = samples.all();
        assertEquals(2 * held(all).size(), all.size());
    }

    @Test
    void partsThatWereSentBefore_addNothing() {
        List<Transaction> payments = any(new Random(67), 300);
        DaySamples whole = new DaySamples();
        payments.forEach(whole::add);
        DaySamples one = new DaySamples();
        DaySamples other = new DaySamples();
        payments.subList(0, 200).forEach(one::add);
        payments.subList(100, 300).forEach(other::add);
        List<GroupSample> sent = new ArrayList<>(one.all());
        sent.addAll(one.until(Long.MAX_VALUE));
        sent.addAll(other.until(Long.MAX_VALUE));
        assertEquals(held(whole.all()), held(sent));
    }

    @Test
    void paymentsUnderOneId_areSampledEach_andARepeatOnce() {
        DaySamples samples = new DaySamples();
        for (String account : new String[] {"b", "b"}) {
            samples.add(paid(account, "1", 100 * DAY, 500));
        }
        samples.add(paid("b", "1", 100 * DAY, 700));
        samples.add(paid("b", "1", 100 * DAY + 1_000, 500));
        Sample all = samples.all().get(0).sample;
        assertEquals(3, all.size());
        assertEquals(3, all.count());
    }

    /** A token depends on the account secret, and what is learned must not. */
    @Test
    void tokensOfAccounts_decideNothing() {
        DaySamples samples = new DaySamples();
        DaySamples otherwise = new DaySamples();
        for (int id = 0; id < 2_000; id++) {
            samples.add(paid("a" + id, "" + id, 100 * DAY + id, id));
            otherwise.add(paid("z" + 7 * id, "" + id, 100 * DAY + id, id));
        }
        assertEquals(held(samples.all()), held(otherwise.all()));
    }

    /** Ids that count per account are few: by themselves they would draw the same payments of every account. */
    @Test
    void idsThatCountPerAccount_stillDrawAtRandom() {
        DaySamples samples = new DaySamples();
        for (int account = 0; account < 5_000; account++) {
            for (int id = 1; id <= 4; id++) {
                samples.add(paid("A" + account, "" + id, 100 * DAY + account * 10L, id * 100));
            }
        }
        Sample all = samples.all().get(0).sample;
        assertEquals(20_000, all.count(), 3 * 0.063 * 20_000);
        int[] drawn = new int[4];
        for (int index = 0; index < all.size(); index++) {
            drawn[(int) all.amount(index) / 100 - 1]++;
        }
        for (int of : drawn) {
            assertEquals(64, of, 21, "three standard deviations");
        }
    }

    private static Transaction paid(String account, String id, long time, long amount) {
        Transaction.Draft draft = draft(id, time, amount);
        draft.account = account;
        return draft.finished();
    }

    private static DaySamples copy(DaySamples samples) {
        DaySamples copy = new DaySamples();
        samples.all().forEach(part -> copy.add(Encoded.copy(new GroupSampleCodec(), part)));
        return copy;
    }

    /** Returns the merged samples in bytes, by day and group. */
    private static Map<String, String> held(List<GroupSample> parts) {
        Map<String, Sample> merged = new TreeMap<>();
        parts.forEach(part -> merged.computeIfAbsent(part.day + " " + part.group, any -> new Sample())
                .merge(part.sample));
        Map<String, String> held = new TreeMap<>();
        merged.forEach((name, sample) -> held.put(name, Encoded.hex(new SampleCodec(), sample)));
        return held;
    }

    private static List<Transaction> any(Random random, int size) {
        List<Transaction> payments = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            Transaction.Draft draft = draft(
                    "T" + random.nextInt(2 * size), 100 * DAY + random.nextInt(4) * DAY, random.nextInt(1_000_00));
            draft.metro = METROS[random.nextInt(METROS.length)];
            draft.ageBand = AGES[random.nextInt(AGES.length)];
            draft.balance = BALANCES[random.nextInt(BALANCES.length)];
            payments.add(draft.finished());
        }
        return payments;
    }
}
