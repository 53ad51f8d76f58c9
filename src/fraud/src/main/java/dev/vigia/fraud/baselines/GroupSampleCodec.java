package dev.vigia.fraud.baselines;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link GroupSample} between operators and in snapshots. */
public final class GroupSampleCodec implements Codec<GroupSample> {
    private static final int VERSION = 1;

    private final SampleCodec samples = new SampleCodec();

    @Override
    public void write(GroupSample part, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Bytes.writeLongText(part.group, out);
        out.writeLong(part.day);
        samples.write(part.sample, out);
    }

    @Override
    public GroupSample read(DataInput in) throws IOException {
        Bytes.readVersion(VERSION, in);
        return new GroupSample(Bytes.readLongText(in), in.readLong(), samples.read(in));
    }
}
