package dev.vigia.monitor.eventtime;

import dev.vigia.transactions.encoding.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The event times of shards in a snapshot, beside the connector's own state. Without them a restored job would wait for
 * markers that it has read already, and forget which senders have promised some.
 */
final class SavedTimes {
    private static final int VERSION = 2;

    final Map<String, Shard> shards = new TreeMap<>();
    final TreeSet<String> opened = new TreeSet<>();
    final TreeSet<String> finished = new TreeSet<>();

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(VERSION);
        out.writeInt(shards.size());
        for (Map.Entry<String, Shard> entry : shards.entrySet()) {
            Shard shard = entry.getValue();
            out.writeUTF(entry.getKey());
            out.writeLong(shard.watermark);
            out.writeLong(shard.latest);
            out.writeLong(shard.seen);
            out.writeBoolean(shard.concluded);
            out.writeLong(shard.ahead);
            out.writeLong(shard.late);
            shard.believed.write(out);
            shard.promises.write(out);
        }
        CommonTime.write(opened, out);
        CommonTime.write(finished, out);
        return bytes.toByteArray();
    }

    /** Adds the times that a subtask has saved; of a shard that several have saved, the later one. */
    void add(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Bytes.requireVersion(VERSION, in);
        int count = in.readInt();
        for (int shard = 0; shard < count; shard++) {
            // Java evaluates arguments from left to right, here in the order of the writes.
            shards.merge(in.readUTF(), readShard(in), (one, other) -> one.watermark >= other.watermark ? one : other);
        }
        opened.addAll(CommonTime.names(in));
        finished.addAll(CommonTime.names(in));
    }

    private static Shard readShard(DataInputStream in) throws IOException {
        long watermark = in.readLong();
        long latest = in.readLong();
        long seen = in.readLong();
        boolean concluded = in.readBoolean();
        long ahead = in.readLong();
        long late = in.readLong();
        BelievedTime believed = BelievedTime.read(in);
        return new Shard(watermark, latest, seen, concluded, ahead, late, believed, Promises.read(in));
    }

    /** The saved event time of one shard. */
    static final class Shard {
        final long watermark;
        final long latest;
        final long seen;
        final boolean concluded;
        final long ahead;
        final long late;
        final BelievedTime believed;
        final Promises promises;

        Shard(
                long watermark,
                long latest,
                long seen,
                boolean concluded,
                long ahead,
                long late,
                BelievedTime believed,
                Promises promises) {
            this.watermark = watermark;
            this.latest = latest;
            this.seen = seen;
            this.concluded = concluded;
            this.ahead = ahead;
            this.late = late;
            this.believed = believed;
            this.promises = promises;
        }
    }
}
