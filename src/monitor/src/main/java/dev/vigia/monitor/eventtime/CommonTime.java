package dev.vigia.monitor.eventtime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** The event time on which all subtasks of the source agree. It travels between processes of one version only. */
final class CommonTime {
    /** The common time before every subtask has reported. */
    static final CommonTime UNKNOWN = new CommonTime(Long.MIN_VALUE, Long.MIN_VALUE, -1, 0, Set.of());

    /** No row to come is at or before it, in any shard that holds event time back. */
    final long eventTime;
    /** The watermark of the slowest shard; {@link Long#MAX_VALUE} while every shard is idle. */
    final long slowest;
    /** Every subtask has listed the shards up to this number. */
    final long listed;
    /** Counts the changes of {@link #senders}. */
    final long revision;
    /** Senders that have promised markers and not ended their promise. */
    final Set<String> senders;

    CommonTime(long eventTime, long slowest, long listed, long revision, Set<String> senders) {
        this.eventTime = eventTime;
        this.slowest = slowest;
        this.listed = listed;
        this.revision = revision;
        this.senders = senders;
    }

    /** Returns whether every shard is idle: event time is then the latest that was seen. */
    boolean allIdle() {
        return slowest == Long.MAX_VALUE;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(eventTime);
        out.writeLong(slowest);
        out.writeLong(listed);
        out.writeLong(revision);
        write(senders, out);
        return bytes.toByteArray();
    }

    static CommonTime read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        return new CommonTime(in.readLong(), in.readLong(), in.readLong(), in.readLong(), names(in));
    }

    static void write(Set<String> names, DataOutputStream out) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    static Set<String> names(DataInputStream in) throws IOException {
        Set<String> names = new TreeSet<>();
        int count = in.readInt();
        for (int name = 0; name < count; name++) {
            names.add(in.readUTF());
        }
        return names;
    }
}
