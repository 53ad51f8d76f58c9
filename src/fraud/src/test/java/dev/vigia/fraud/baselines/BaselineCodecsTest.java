package dev.vigia.fraud.baselines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vigia.transactions.Payments;
import dev.vigia.transactions.encoding.Codec;
import dev.vigia.transactions.encoding.Encoded;
import dev.vigia.transactions.encoding.Texts;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineCodecsTest {
    private static final SampleCodec SAMPLES = new SampleCodec();
    private static final GroupSampleCodec GROUPS = new GroupSampleCodec();
    private static final GroupHistoryCodec HISTORIES = new GroupHistoryCodec();
    private static final BaselineCodec BASELINES = new BaselineCodec();

    @Test
    void anySample_readsBackAndGoesOnAsBefore() {
        Random random = new Random(71);
        for (int round = 0; round < 300; round++) {
            Sample sample = Samples.any(random, random.nextInt(400));
            Sample read = Encoded.copy(SAMPLES, sample);
            assertEquals(Encoded.hex(SAMPLES, sample), Encoded.hex(SAMPLES, read));
            assertEquals(sample.count(), read.count());
            Sample more = Samples.any(random, random.nextInt(400));
            sample.merge(more);
            read.merge(more);
            assertEquals(Encoded.hex(SAMPLES, sample), Encoded.hex(SAMPLES, read));
        }
    }

    @Test
    void anyHistory_readsBackAndGoesOnAsBefore() {
        Random random = new Random(79);
        for (int round = 0; round < 100; round++) {
            GroupHistory history = new GroupHistory();
            for (int day = 100; day < 100 + random.nextInt(20); day++) {
                history.add(day, Samples.any(random, random.nextInt(300)));
            }
            history.forgetBefore(100 + random.nextInt(20));
            GroupHistory read = Encoded.copy(HISTORIES, history);
            assertEquals(Encoded.hex(HISTORIES, history), Encoded.hex(HISTORIES, read));
            Sample more = Samples.any(random, 400);
            history.add(119, more);
            read.add(119, more);
            assertEquals(Encoded.shape(history.after("g", 119)), Encoded.shape(read.after("g", 119)));
        }
    }

    @Test
    void yesterdaysHistory_isRead() {
        GroupHistory history = new GroupHistory();
        history.add(16_990, sample());
        history.add(17_013, new Sample());
        history.add(17_014, sample());
        history.forgetBefore(17_013);
        assertEquals(HISTORY, Encoded.hex(HISTORIES, history));
        assertEquals(HISTORY, Encoded.hex(HISTORIES, Encoded.read(HISTORIES, Encoded.fromHex(HISTORY))));
    }

    @Test
    void anyBaseline_readsBackAsItWasWritten() {
        Random random = new Random(73);
        for (int round = 0; round < 300; round++) {
            GroupHistory history = new GroupHistory();
            for (int day = 100; day < 103; day++) {
                history.add(day, Samples.any(random, 30 + random.nextInt(300)));
            }
            Baseline baseline = history.after("g" + Texts.any(random), 100 + random.nextInt(8));
            assertEquals(Encoded.shape(baseline), Encoded.shape(Encoded.copy(BASELINES, baseline)));
        }
    }

    @Test
    void yesterdaysSample_isRead() {
        GroupSample part = new GroupSample("place/MMR", 17_014, sample());
        assertEquals(SAMPLE, Encoded.hex(GROUPS, part));
        GroupSample read = Encoded.read(GROUPS, Encoded.fromHex(SAMPLE));
        assertEquals("place/MMR", read.group);
        assertEquals(17_014, read.day);
        assertEquals(Encoded.hex(SAMPLES, sample()), Encoded.hex(SAMPLES, read.sample));
    }

    @Test
    void yesterdaysBaseline_isRead() {
        assertEquals(BASELINE, Encoded.hex(BASELINES, baseline()));
        assertEquals(Encoded.shape(baseline()), Encoded.shape(Encoded.read(BASELINES, Encoded.fromHex(BASELINE))));
    }

    /** Samples of one payment under two hashes would count it twice: what snapshots hold was hashed by an earlier program. */
    @Test
    void hashes_stayAsTheyAre() {
        assertEquals(HASHES, Sample.hash("") + " " + Sample.hash("T1") + " " + Sample.hash("नमस्ते"));
        assertEquals(HASH, Sample.hash(Payments.payment("T1", "12:00", "459.50")));
    }

    /** Samples of version 1 are of other hashes, and histories of version 1 do not have the last day. */
    @Test
    void otherVersions_areRefused() {
        assertRefused(SAMPLES, 1, 2);
        assertRefused(SAMPLES, 3, 2);
        assertRefused(GROUPS, 2, 2);
        assertRefused(HISTORIES, 1, 18);
        assertRefused(HISTORIES, 3, 18);
        assertRefused(BASELINES, 2, 2);
    }

    /** Asserts that a version is refused. @param length the bytes of an empty value, which are zeros */
    private static void assertRefused(Codec<?> codec, int version, int length) {
        byte[] bytes = new byte[length];
        bytes[0] = (byte) version;
        assertThrows(UncheckedIOException.class, () -> Encoded.read(codec, bytes), codec + " " + version);
    }

    private static Sample sample() {
        Sample sample = new Sample();
        sample.offer(3, 459_50, 43_200);
        sample.offer(2, 0, 0);
        sample.offer(Long.MAX_VALUE, 1_000_000_00, 86_399);
        return sample;
    }

    private static Baseline baseline() {
        Baseline.Draft draft = new Baseline.Draft();
        draft.group = "place/MMR";
        draft.from = 1_470_096_000_000L;
        draft.since = 1_468_800_000_000L;
        draft.days = 14;
        draft.count = 1_000_000;
        draft.busiest = 90_000;
        draft.sampled = 256;
        draft.median = 10.75;
        draft.deviation = 1.5;
        draft.highAmount = 5_272_00;
        draft.drift = Double.NaN;
        draft.hours = new float[24];
        draft.hours[0] = 0.25f;
        draft.hours[23] = 0.75f;
        draft.amounts = new long[] {500_00, 1_000_00};
        draft.times = new int[] {128, 2};
        return new Baseline(draft);
    }

    private static final long HASH = 2074988588402383023L;
    private static final String HASHES = "8640173135264257171 7762706942951841099 5577086423188662158";
    private static final String SAMPLE = "010a706c6163652f4d4d52000000000000427602030000000000000002000000000000000000"
            + "03fee602c0d1027fffffffffffffff80c2d72fffa205";
    private static final String HISTORY =
            "02000000000000425e0000000000004276020000000000004275020000000000000042760203000000000000000200000000000000000003"
                    + "fee602c0d1027fffffffffffffff80c2d72fffa205";
    private static final String BASELINE =
            "010a706c6163652f4d4d5200000156488cc40000000155fb4d60000ec0843d90bf05800240258000000000003ff80000"
                    + "00000000e096207ff80000000000003e8000000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                    + "00000000000000000000003f40000002d086038001a08d0602";
}
