package dev.vigia.fraud.judging;

import dev.vigia.fraud.baselines.BaselineCodec;
import dev.vigia.fraud.rules.RuleChangeCodec;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link Briefing} between operators. */
public final class BriefingCodec implements Codec<Briefing> {
    private static final int VERSION = 1;

    private final RuleChangeCodec changes = new RuleChangeCodec();
    private final BaselineCodec baselines = new BaselineCodec();

    @Override
    public void write(Briefing briefing, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeBoolean(briefing.change != null);
        if (briefing.change != null) {
            changes.write(briefing.change, out);
        } else {
            baselines.write(briefing.baseline, out);
        }
    }

    @Override
    public Briefing read(DataInput in) throws IOException {
        Bytes.readVersion(VERSION, in);
        return in.readBoolean() ? Briefing.of(changes.read(in)) : Briefing.of(baselines.read(in));
    }
}
