package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import dev.vigia.transactions.rows.RowCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes rows on their way to the lake's raw table. */
public final class RawRowCodec implements Codec<RawRow> {
    private static final int VERSION = 1;

    private final OriginCodec origins = new OriginCodec();
    private final RowCodec rows = new RowCodec();

    @Override
    public void write(RawRow raw, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        origins.write(raw.origin, out);
        rows.write(raw.row, out);
    }

    @Override
    public RawRow read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        return new RawRow(origins.read(in), rows.read(in));
    }
}
