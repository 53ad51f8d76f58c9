package dev.vigia.fraud.history;

import dev.vigia.fraud.encoding.Bytes;
import dev.vigia.fraud.encoding.Codec;
import dev.vigia.fraud.transactions.Past;
import dev.vigia.fraud.transactions.PastCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Histories in state. Times are kept as differences, for most accounts pay seldom and small numbers are short. */
public final class HistoryCodec implements Codec<History> {
    private static final int VERSION = 1;

    @Override
    public void write(History history, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(history.droppedUntil());
        Bytes.writeCount(history.size(), out);
        long before = 0;
        for (int index = 0; index < history.size(); index++) {
            Past past = history.at(index);
            if (index == 0) {
                out.writeLong(past.time);
            } else {
                Bytes.writeCount(past.time - before, out);
            }
            before = past.time;
            PastCodec.writeWithoutTime(past, out);
        }
    }

    @Override
    public History read(DataInput in) throws IOException {
        Bytes.readVersion(VERSION, in);
        long droppedUntil = in.readLong();
        int size = (int) Bytes.readCount(in);
        History history = History.of(size, droppedUntil);
        long time = 0;
        for (int index = 0; index < size; index++) {
            time = index == 0 ? in.readLong() : time + Bytes.readCount(in);
            history.restore(PastCodec.readAt(time, in));
        }
        return history;
    }
}
