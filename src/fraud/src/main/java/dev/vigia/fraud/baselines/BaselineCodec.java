package dev.vigia.fraud.baselines;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link Baseline} between operators and in snapshots. */
public final class BaselineCodec implements Codec<Baseline> {
    private static final int VERSION = 1;

    @Override
    public void write(Baseline baseline, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Bytes.writeLongText(baseline.group, out);
        out.writeLong(baseline.from);
        out.writeLong(baseline.since);
        out.writeByte(baseline.days);
        Bytes.writeCount(baseline.count, out);
        Bytes.writeCount(baseline.busiest, out);
        Bytes.writeCount(baseline.sampled, out);
        out.writeDouble(baseline.median);
        out.writeDouble(baseline.deviation);
        Bytes.writeCount(baseline.highAmount, out);
        out.writeDouble(baseline.drift);
        for (float share : baseline.hours) {
            out.writeFloat(share);
        }
        Bytes.writeCount(baseline.amounts.length, out);
        for (int index = 0; index < baseline.amounts.length; index++) {
            Bytes.writeCount(baseline.amounts[index], out);
            Bytes.writeCount(baseline.times[index], out);
        }
    }

    @Override
    public Baseline read(DataInput in) throws IOException {
        Bytes.readVersion(VERSION, in);
        Baseline.Draft draft = new Baseline.Draft();
        draft.group = Bytes.readLongText(in);
        draft.from = in.readLong();
        draft.since = in.readLong();
        draft.days = in.readByte();
        draft.count = Bytes.readCount(in);
        draft.busiest = Bytes.readCount(in);
        draft.sampled = (int) Bytes.readCount(in);
        draft.median = in.readDouble();
        draft.deviation = in.readDouble();
        draft.highAmount = Bytes.readCount(in);
        draft.drift = in.readDouble();
        draft.hours = new float[24];
        for (int hour = 0; hour < draft.hours.length; hour++) {
            draft.hours[hour] = in.readFloat();
        }
        int amounts = (int) Bytes.readCount(in);
        draft.amounts = new long[amounts];
        draft.times = new int[amounts];
        for (int index = 0; index < amounts; index++) {
            draft.amounts[index] = Bytes.readCount(in);
            draft.times[index] = (int) Bytes.readCount(in);
        }
        return new Baseline(draft);
    }
}
