package dev.vigia.fraud.alerts;

import dev.vigia.fraud.encoding.Bytes;
import dev.vigia.fraud.encoding.Codec;
import dev.vigia.fraud.history.Past;
import dev.vigia.fraud.history.PastCodec;
import dev.vigia.fraud.rules.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Alerts between operators and in snapshots of what is still to be published. */
public final class AlertCodec implements Codec<Alert> {
    private static final int VERSION = 1;
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Alert.Status[] STATUSES = Alert.Status.values();

    private final PastCodec payments = new PastCodec();

    @Override
    public void write(Alert alert, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(alert.id);
        out.writeByte(alert.status.ordinal());
        out.writeUTF(alert.account);
        payments.write(alert.trigger, out);
        Bytes.writeText(alert.metro, out);
        writeCause(alert.cause, out);
        out.writeByte(alert.score);
        out.writeByte(alert.severity.ordinal());
        out.writeLong(alert.detectedAt);
    }

    @Override
    public Alert read(DataInput in) throws IOException {
        Bytes.readVersion(VERSION, in);
        return new Alert(
                in.readUTF(),
                STATUSES[in.readByte()],
                in.readUTF(),
                payments.read(in),
                Bytes.readText(in),
                readCause(in),
                in.readByte(),
                SEVERITIES[in.readByte()],
                in.readLong());
    }

    private void writeCause(Alert.Cause cause, DataOutput out) throws IOException {
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

    private Alert.Cause readCause(DataInput in) throws IOException {
        return new Alert.Cause(
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
