package dev.vigia.transactions.rows;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/** Encodes a marker. It has no version of its own, because it only ever lies inside of a value that has one. */
public final class MarkerCodec implements Codec<Marker> {
    @Override
    public void write(Marker marker, DataOutput out) throws IOException {
        out.writeLong(marker.time.toEpochMilli());
        Bytes.writeText(marker.sender, out);
        out.writeBoolean(marker.last);
        Bytes.writeText(marker.shard, out);
    }

    @Override
    public Marker read(DataInput in) throws IOException {
        // Java evaluates arguments from left to right, here in the order of the writes.
        return new Marker(
                Instant.ofEpochMilli(in.readLong()), Bytes.readText(in), in.readBoolean(), Bytes.readText(in));
    }
}
