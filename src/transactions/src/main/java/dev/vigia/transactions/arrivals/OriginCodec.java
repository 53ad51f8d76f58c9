package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes an origin. It has no version of its own, because it only ever lies inside of a value that has one. */
final class OriginCodec implements Codec<Origin> {
    @Override
    public void write(Origin origin, DataOutput out) throws IOException {
        out.writeUTF(origin.shard);
        out.writeUTF(origin.sequence);
        out.writeLong(origin.arrivedAt);
    }

    @Override
    public Origin read(DataInput in) throws IOException {
        return new Origin(in.readUTF(), in.readUTF(), in.readLong());
    }
}
