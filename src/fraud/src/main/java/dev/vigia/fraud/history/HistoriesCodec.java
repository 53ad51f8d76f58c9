package dev.vigia.fraud.history;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** The binary form of {@link Histories} in state. It has no version of its own, because it lies inside of an account. */
public final class HistoriesCodec implements Codec<Histories> {
    private final HistoryCodec codec = new HistoryCodec();

    @Override
    public void write(Histories histories, DataOutput out) throws IOException {
        codec.write(histories.payments(), out);
        Bytes.writeCount(histories.others().size(), out);
        for (Map.Entry<String, History> other : histories.others().entrySet()) {
            out.writeUTF(other.getKey());
            codec.write(other.getValue(), out);
        }
    }

    @Override
    public Histories read(DataInput in) throws IOException {
        Histories histories = new Histories(codec.read(in));
        for (long left = Bytes.readCount(in); left > 0; left--) {
            histories.restore(in.readUTF(), codec.read(in));
        }
        return histories;
    }
}
