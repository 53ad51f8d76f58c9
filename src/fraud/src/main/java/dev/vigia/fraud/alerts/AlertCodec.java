package dev.vigia.fraud.alerts;

import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Direction;
import dev.vigia.transactions.PastCodec;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;

/** The binary form of {@link Alert} between operators, and in snapshots of alerts that wait for publication. */
public final class AlertCodec implements Codec<Alert> {
    private static final int VERSION = 2;
    // Snapshots hold ordinals, so a change of the order of Severity needs a new VERSION.
    private static final Severity[] SEVERITIES = Severity.values();

    private final PastCodec payments = new PastCodec();
    private final CauseCodec causes = new CauseCodec();

    @Override
    public void write(Alert alert, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(alert.id);
        Bytes.writeCount(alert.revision, out);
        out.writeUTF(alert.account);
        payments.write(alert.trigger, out);
        Bytes.writeText(alert.metro, out);
        Bytes.writeText(alert.typology, out);
        Bytes.writeCount(alert.causes.size(), out);
        for (Cause cause : alert.causes) {
            causes.write(cause, out);
        }
        out.writeByte(alert.score);
        out.writeByte(alert.severity.ordinal());
        out.writeLong(alert.detectedAt);
        out.writeByte(alert.direction.ordinal());
        Bytes.writeText(alert.currency, out);
    }

    @Override
    public Alert read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        Alert.Draft draft = new Alert.Draft();
        draft.id = in.readUTF();
        draft.revision = (int) Bytes.readCount(in);
        draft.account = in.readUTF();
        draft.trigger = payments.read(in);
        draft.metro = Bytes.readText(in);
        draft.typology = Bytes.readText(in);
        draft.causes = new ArrayList<>();
        for (long left = Bytes.readCount(in); left > 0; left--) {
            draft.causes.add(causes.read(in));
        }
        draft.score = in.readByte();
        draft.severity = SEVERITIES[in.readByte()];
        draft.detectedAt = in.readLong();
        draft.direction = Direction.at(in.readByte());
        draft.currency = Bytes.readText(in);
        return draft.finished();
    }
}
