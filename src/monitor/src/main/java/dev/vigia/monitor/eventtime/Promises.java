package dev.vigia.monitor.eventtime;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The senders that a shard waits for, because they have promised markers, and what each has said in the shard.
 *
 * <p>Each sender's silence is its own: one that is dead is given up though others go on. One that was given up and speaks again is waited
 * for again.
 */
final class Promises {
    /** More senders in one shard are not waited for: whoever may write to the stream may invent them. */
    private static final int MOST = 8;
    /** Of a sender that has promised markers elsewhere in the stream and not spoken in this shard yet. */
    private static final long NOTHING = Long.MIN_VALUE;

    private final Map<String, Sender> senders = new TreeMap<>();
    private int awaited;

    /** From now on these are waited for, and no other that has said nothing here; given up ones stay so. */
    void expect(Collection<String> promising, long now) {
        senders.entrySet()
                .removeIf(sender -> !promising.contains(sender.getKey())
                        && (sender.getValue().givenUp || sender.getValue().said == NOTHING));
        count();
        promising.forEach(name -> sender(name, now));
    }

    /** A sender has promised that its next marker will not be earlier. */
    void hear(String name, long said, long now) {
        Sender sender = sender(name, now);
        if (sender != null) {
            sender.said = Math.max(sender.said, said);
            sender.heardAt = now;
            sender.givenUp = false;
            count();
        }
    }

    /** A sender that is known here is alive, and has said nothing about this shard. */
    void hearOf(String name, long now) {
        if (senders.containsKey(name)) {
            hear(name, NOTHING, now);
        }
    }

    /** {@code null} if there are too many. */
    private Sender sender(String name, long now) {
        Sender known = senders.get(name);
        if (known == null && awaited < MOST) {
            known = new Sender(NOTHING, now, false);
            senders.put(name, known);
            awaited++;
        }
        return known;
    }

    void end(Collection<String> names) {
        senders.keySet().removeAll(names);
        count();
    }

    /** Gives up those that have been silent for so long, and answers who they are. */
    Set<String> giveUp(long limitMillis, long now) {
        Set<String> given = new TreeSet<>();
        senders.forEach((name, sender) -> {
            if (!sender.givenUp && now - sender.heardAt >= limitMillis) {
                sender.givenUp = true;
                given.add(name);
            }
        });
        count();
        return given;
    }

    private void count() {
        awaited = (int)
                senders.values().stream().filter(sender -> !sender.givenUp).count();
    }

    boolean isEmpty() {
        return awaited == 0;
    }

    /** Who is waited for. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        senders.forEach((name, sender) -> {
            if (!sender.givenUp) {
                names.add(name);
            }
        });
        return names;
    }

    /** What those who are waited for have all said, at least; {@link Long#MIN_VALUE} while one has not spoken here. */
    long lowest(long otherwise) {
        long lowest = otherwise;
        for (Sender sender : senders.values()) {
            if (!sender.givenUp) {
                lowest = Math.min(lowest, sender.said);
            }
        }
        return lowest;
    }

    /** The same, all of them heard now. */
    Promises copy(long now) {
        Promises copy = new Promises();
        senders.forEach((name, sender) -> copy.senders.put(name, new Sender(sender.said, now, sender.givenUp)));
        copy.count();
        return copy;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(senders.size());
        for (Map.Entry<String, Sender> sender : senders.entrySet()) {
            out.writeUTF(sender.getKey());
            out.writeLong(sender.getValue().said);
            out.writeBoolean(sender.getValue().givenUp);
        }
    }

    static Promises read(DataInputStream in) throws IOException {
        Promises read = new Promises();
        int count = in.readInt();
        for (int sender = 0; sender < count; sender++) {
            read.senders.put(in.readUTF(), new Sender(in.readLong(), 0, in.readBoolean()));
        }
        return read;
    }

    private static final class Sender {
        private long said;
        /** Or, if it has said nothing, when its promise became known. */
        private long heardAt;

        private boolean givenUp;

        Sender(long said, long heardAt, boolean givenUp) {
            this.said = said;
            this.heardAt = heardAt;
            this.givenUp = givenUp;
        }
    }
}
