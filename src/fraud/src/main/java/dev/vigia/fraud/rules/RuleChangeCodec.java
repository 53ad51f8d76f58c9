package dev.vigia.fraud.rules;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link RuleChange} between operators and in state. */
public final class RuleChangeCodec implements Codec<RuleChange> {
    private static final int VERSION = 1;

    @Override
    public void write(RuleChange change, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Bytes.writeLongText(change.push, out);
        out.writeLong(change.from);
        Bytes.writeLongText(change.book, out);
    }

    @Override
    public RuleChange read(DataInput in) throws IOException {
        Bytes.readVersion(VERSION, in);
        return new RuleChange(Bytes.readLongText(in), in.readLong(), Bytes.readLongText(in));
    }
}
