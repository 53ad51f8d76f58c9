package dev.vigia.transactions;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes labels, within transactions and in state: in one byte where there are none. */
public final class LabelsCodec implements Codec<Labels> {
    @Override
    public void write(Labels labels, DataOutput out) throws IOException {
        Bytes.writeCount(labels.days.length, out);
        for (Labels.Day day : labels.days) {
            Bytes.writeCount(day.day, out);
            Bytes.writeCount(day.count, out);
            Bytes.writeCount(day.frauds, out);
            if (day.frauds > 0) {
                out.writeLong(day.firstFraud);
            }
        }
    }

    @Override
    public Labels read(DataInput in) throws IOException {
        int count = (int) Bytes.readCount(in);
        if (count == 0) {
            return Labels.NONE;
        }
        Labels.Day[] days = new Labels.Day[count];
        for (int index = 0; index < count; index++) {
            int day = (int) Bytes.readCount(in);
            int labels = (int) Bytes.readCount(in);
            int frauds = (int) Bytes.readCount(in);
            days[index] = new Labels.Day(day, labels, frauds, frauds > 0 ? in.readLong() : Long.MAX_VALUE);
        }
        return new Labels(days);
    }
}
