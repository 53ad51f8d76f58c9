package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Cause;
import dev.vigia.fraud.alerts.CauseCodec;
import dev.vigia.fraud.history.Histories;
import dev.vigia.fraud.history.HistoriesCodec;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The binary form of {@link Account} in state. */
public final class AccountCodec implements Codec<Account> {
    private static final int VERSION = 2;
    // State holds ordinals, so a change of the order of Severity needs a new VERSION.
    private static final Severity[] SEVERITIES = Severity.values();

    private final HistoriesCodec codec = new HistoriesCodec();
    private final CauseCodec causes = new CauseCodec();

    @Override
    public void write(Account account, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        codec.write(account.histories, out);
        Bytes.writeCount(account.open.size(), out);
        for (Map.Entry<String, Opened> open : account.open.entrySet()) {
            out.writeUTF(open.getKey());
            write(open.getValue(), out);
        }
        Bytes.writeCount(account.hits.size(), out);
        for (Cause hit : account.hits.values()) {
            causes.write(hit, out);
        }
        out.writeLong(account.expiry().time);
        out.writeLong(account.expiry().memory);
    }

    @Override
    public Account read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        Histories histories = codec.read(in);
        TreeMap<String, Opened> open = new TreeMap<>();
        for (long left = Bytes.readCount(in); left > 0; left--) {
            open.put(in.readUTF(), readOpened(in));
        }
        TreeMap<String, Cause> hits = new TreeMap<>();
        for (long left = Bytes.readCount(in); left > 0; left--) {
            Cause hit = causes.read(in);
            hits.put(hit.rule, hit);
        }
        return new Account(histories, open, hits, new Expiry(in.readLong(), in.readLong()));
    }

    private static void write(Opened opened, DataOutput out) throws IOException {
        out.writeUTF(opened.alert);
        Bytes.writeCount(opened.version, out);
        out.writeLong(opened.since);
        Bytes.writeCount(opened.revision, out);
        out.writeByte(opened.severity.ordinal());
        Bytes.writeCount(opened.rules.size(), out);
        for (String rule : opened.rules) {
            out.writeUTF(rule);
        }
        Bytes.writeCount(opened.evidence, out);
    }

    private static Opened readOpened(DataInput in) throws IOException {
        String alert = in.readUTF();
        int version = (int) Bytes.readCount(in);
        long since = in.readLong();
        int revision = (int) Bytes.readCount(in);
        Severity severity = SEVERITIES[in.readByte()];
        TreeSet<String> rules = new TreeSet<>();
        for (long left = Bytes.readCount(in); left > 0; left--) {
            rules.add(in.readUTF());
        }
        return new Opened(alert, version, since, revision, severity, rules, (int) Bytes.readCount(in));
    }
}
