package dev.vigia.fraud.feedback;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link Occurrence} between operators and in state. */
public final class OccurrenceCodec implements Codec<Occurrence> {
    private static final int VERSION = 1;

    @Override
    public void write(Occurrence occurrence, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(occurrence.transactionId);
        out.writeUTF(occurrence.subject);
        out.writeLong(occurrence.time);
    }

    @Override
    public Occurrence read(DataInput in) throws IOException {
        Bytes.readVersion(VERSION, in);
        return new Occurrence(in.readUTF(), in.readUTF(), in.readLong());
    }
}
