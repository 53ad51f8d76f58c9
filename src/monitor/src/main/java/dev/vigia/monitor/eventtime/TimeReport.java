package dev.vigia.monitor.eventtime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;

/** A report of one subtask about its shards. It travels between processes of one version only. */
final class TimeReport {
    final int subtask;
    final int subtasks;
    /** The lowest watermark of the shards that hold event time back; {@link Long#MAX_VALUE} if none does. */
    final long lowest;
    /** The latest event time seen in any shard; {@link Long#MIN_VALUE} if none was. */
    final long latest;
    /** Every shard up to this number is listed, and the subtask's own among them hold event time back. */
    final long listed;
    /** The {@link CommonTime#revision} that the subtask knew when it made the report. */
    final long revision;
    /** Senders that promise markers, and those whose promise has ended. */
    final Set<String> opened;

    final Set<String> finished;

    TimeReport(
            int subtask,
            int subtasks,
            long lowest,
            long latest,
            long listed,
            long revision,
            Set<String> opened,
            Set<String> finished) {
        this.subtask = subtask;
        this.subtasks = subtasks;
        this.lowest = lowest;
        this.latest = latest;
        this.listed = listed;
        this.revision = revision;
        this.opened = opened;
        this.finished = finished;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(subtask);
        out.writeInt(subtasks);
        out.writeLong(lowest);
        out.writeLong(latest);
        out.writeLong(listed);
        out.writeLong(revision);
        CommonTime.write(opened, out);
        CommonTime.write(finished, out);
        return bytes.toByteArray();
    }

    static TimeReport read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        // Java evaluates arguments from left to right, here in the order of the writes.
        return new TimeReport(
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                CommonTime.names(in),
                CommonTime.names(in));
    }
}
