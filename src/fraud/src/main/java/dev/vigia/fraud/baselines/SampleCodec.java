package dev.vigia.fraud.baselines;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link Sample}. It refuses version 1, whose hashes differ and would count payments twice. */
final class SampleCodec implements Codec<Sample> {
    private static final int VERSION = 2;

    @Override
    public void write(Sample sample, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Bytes.writeCount(sample.size(), out);
        for (int index = 0; index < sample.size(); index++) {
            out.writeLong(sample.hash(index));
            Bytes.writeCount(sample.amount(index), out);
            Bytes.writeCount(sample.second(index), out);
        }
    }

    @Override
    public Sample read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        int size = (int) Bytes.readCount(in);
        // Not zero, because the arrays grow by doubling.
        Sample sample = new Sample(Math.max(1, size));
        for (int index = 0; index < size; index++) {
            sample.append(in.readLong(), Bytes.readCount(in), (int) Bytes.readCount(in));
        }
        return sample;
    }
}
