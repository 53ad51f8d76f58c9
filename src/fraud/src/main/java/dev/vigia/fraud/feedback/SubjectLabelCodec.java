package dev.vigia.fraud.feedback;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link SubjectLabel} between operators and in state. */
public final class SubjectLabelCodec implements Codec<SubjectLabel> {
    private static final int VERSION = 1;

    @Override
    public void write(SubjectLabel label, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(label.subject);
        out.writeLong(label.at);
        out.writeBoolean(label.fraud);
        out.writeLong(label.happened);
    }

    @Override
    public SubjectLabel read(DataInput in) throws IOException {
        Bytes.readVersion(VERSION, in);
        return new SubjectLabel(in.readUTF(), in.readLong(), in.readBoolean(), in.readLong());
    }
}
