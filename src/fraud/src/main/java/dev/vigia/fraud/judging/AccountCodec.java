package dev.vigia.fraud.judging;

import dev.vigia.fraud.encoding.Bytes;
import dev.vigia.fraud.encoding.Codec;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.HistoryCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Accounts in state. */
public final class AccountCodec implements Codec<Account> {
    private static final int VERSION = 2;

    private final HistoryCodec histories = new HistoryCodec();

    @Override
    public void write(Account account, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        histories.write(account.history, out);
        Bytes.writeCount(account.lastAlerts.size(), out);
        for (Map.Entry<String, Long> last : account.lastAlerts.entrySet()) {
            out.writeUTF(last.getKey());
            out.writeLong(last.getValue());
        }
        out.writeLong(account.expiry().time);
        out.writeLong(account.expiry().memory);
    }

    @Override
    public Account read(DataInput in) throws IOException {
        Bytes.readVersion(VERSION, in);
        History history = histories.read(in);
        TreeMap<String, Long> lastAlerts = new TreeMap<>();
        for (long left = Bytes.readCount(in); left > 0; left--) {
            lastAlerts.put(in.readUTF(), in.readLong());
        }
        return new Account(history, lastAlerts, new Expiry(in.readLong(), in.readLong()));
    }
}
