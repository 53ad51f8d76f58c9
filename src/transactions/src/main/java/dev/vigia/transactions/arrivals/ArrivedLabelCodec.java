package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes labels that wait for their transactions, with the bytes that quarantine keeps if none comes. */
public final class ArrivedLabelCodec implements Codec<ArrivedLabel> {
    private static final int VERSION = 1;

    private final OriginCodec origins = new OriginCodec();
    private final LabelCodec labels = new LabelCodec();

    @Override
    public void write(ArrivedLabel arrived, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Bytes.writeBytes(arrived.bytes, out);
        origins.write(arrived.origin, out);
        labels.write(arrived.label, out);
    }

    @Override
    public ArrivedLabel read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        return new ArrivedLabel(Bytes.readBytes(in), origins.read(in), labels.read(in));
    }
}
