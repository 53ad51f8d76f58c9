package dev.vigia.fraud.crowds;

import dev.vigia.transactions.PastCodec;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link Seen} in snapshots. */
public final class SeenCodec implements Codec<Seen> {
    private static final int VERSION = 2;

    private final PastCodec payments = new PastCodec();

    @Override
    public void write(Seen seen, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(seen.account);
        payments.write(seen.payment, out);
        out.writeLong(seen.content);
    }

    @Override
    public Seen read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        return new Seen(in.readUTF(), payments.read(in), in.readLong());
    }
}
