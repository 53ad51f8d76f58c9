package dev.vigia.fraud.baselines;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** The binary form of {@link GroupHistory} in state. */
public final class GroupHistoryCodec implements Codec<GroupHistory> {
    private static final int VERSION = 2;

    private final SampleCodec samples = new SampleCodec();

    @Override
    public void write(GroupHistory history, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(history.first());
        out.writeLong(history.last());
        Bytes.writeCount(history.days().size(), out);
        for (Map.Entry<Long, Sample> day : history.days().entrySet()) {
            out.writeLong(day.getKey());
            samples.write(day.getValue(), out);
        }
    }

    @Override
    public GroupHistory read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        GroupHistory history = new GroupHistory(in.readLong(), in.readLong());
        for (long left = Bytes.readCount(in); left > 0; left--) {
            history.days().put(in.readLong(), samples.read(in));
        }
        return history;
    }
}
