package dev.vigia.transactions.rows;

import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes a fault. It has no version of its own, because it only ever lies inside of a value that has one. */
public final class FaultCodec implements Codec<Fault> {
    private static final ReasonCode[] REASONS = ReasonCode.values();

    @Override
    public void write(Fault fault, DataOutput out) throws IOException {
        out.writeByte(fault.reason.ordinal());
        out.writeUTF(fault.detail);
    }

    @Override
    public Fault read(DataInput in) throws IOException {
        return new Fault(REASONS[in.readByte()], in.readUTF());
    }
}
