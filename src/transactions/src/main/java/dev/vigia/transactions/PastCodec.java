package dev.vigia.transactions;

import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes a past transaction. It has no version of its own, because it only ever lies inside of a value that has one. */
public final class PastCodec implements Codec<Past> {
    @Override
    public void write(Past past, DataOutput out) throws IOException {
        out.writeLong(past.time);
        out.writeUTF(past.id);
        out.writeInt(past.offsetSeconds);
        out.writeByte(AgeBand.index(past.ageBand));
        Bytes.writeCount(past.amount, out);
        Bytes.writeText(past.location, out);
        Bytes.writeText(past.counterparty, out);
    }

    @Override
    public Past read(DataInput in) throws IOException {
        long time = in.readLong();
        String id = in.readUTF();
        int offsetSeconds = in.readInt();
        String ageBand = AgeBand.of(in.readByte());
        // Java evaluates arguments from left to right, here in the order of the writes.
        return new Past(id, time, offsetSeconds, Bytes.readCount(in), Bytes.readText(in), Bytes.readText(in), ageBand);
    }
}
