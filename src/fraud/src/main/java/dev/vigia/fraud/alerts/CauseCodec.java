package dev.vigia.fraud.alerts;

import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.PastCodec;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The binary form of {@link Cause}. It has no version byte, because it only occurs inside forms that have one. */
public final class CauseCodec implements Codec<Cause> {
    private static final Severity[] SEVERITIES = Severity.values();

    private final PastCodec payments = new PastCodec();

    @Override
    public void write(Cause cause, DataOutput out) throws IOException {
        out.writeUTF(cause.rule);
        out.writeInt(cause.version);
        out.writeByte(cause.severity.ordinal());
        out.writeByte(cause.weight);
        out.writeDouble(cause.observed);
        out.writeDouble(cause.threshold);
        out.writeUTF(cause.reason);
        out.writeUTF(cause.counterfactual);
        Bytes.writeCount(cause.evidence.size(), out);
        for (Past payment : cause.evidence) {
            payments.write(payment, out);
        }
        out.writeInt(cause.evidenceCount);
        Bytes.writeText(cause.baseline, out);
    }

    @Override
    public Cause read(DataInput in) throws IOException {
        return new Cause(
                in.readUTF(),
                in.readInt(),
                SEVERITIES[in.readByte()],
                in.readByte(),
                in.readDouble(),
                in.readDouble(),
                in.readUTF(),
                in.readUTF(),
                readEvidence(in),
                in.readInt(),
                Bytes.readText(in));
    }

    private List<Past> readEvidence(DataInput in) throws IOException {
        int count = (int) Bytes.readCount(in);
        List<Past> evidence = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            evidence.add(payments.read(in));
        }
        return evidence;
    }
}
