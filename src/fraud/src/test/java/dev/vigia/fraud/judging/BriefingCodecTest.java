package dev.vigia.fraud.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.DaysBefore;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.encoding.Encoded;
import org.junit.jupiter.api.Test;

class BriefingCodecTest {
    private static final BriefingCodec CODEC = new BriefingCodec();

    @Test
    void changeOfRules_readsBack() {
        Briefing briefing = Briefing.of(new RuleChange("push", 1_470_096_000_000L, "book: b"));
        assertEquals(Encoded.shape(briefing), Encoded.shape(Encoded.copy(CODEC, briefing)));
        assertEquals(null, Encoded.copy(CODEC, briefing).baseline);
    }

    @Test
    void baseline_readsBack() {
        Baseline all = new DaysBefore()
                .with(50, "2016-08-01T12:00", "459.50")
                .at(Payments.payment("1", "12:00", "1"))
                .all();
        Briefing briefing = Briefing.of(all);
        assertEquals(Encoded.shape(briefing), Encoded.shape(Encoded.copy(CODEC, briefing)));
        assertEquals(null, Encoded.copy(CODEC, briefing).change);
    }

    @Test
    void yesterdaysChange_isRead() {
        Briefing briefing = Briefing.of(new RuleChange("push", 1_470_096_000_000L, "book: b"));
        assertEquals(CHANGE, Encoded.hex(CODEC, briefing));
        assertEquals(Encoded.shape(briefing), Encoded.shape(Encoded.read(CODEC, Encoded.fromHex(CHANGE))));
    }

    private static final String CHANGE = "010101057075736800000156488cc40008626f6f6b3a2062";
}
