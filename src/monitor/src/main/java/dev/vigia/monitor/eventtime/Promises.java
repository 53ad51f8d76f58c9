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
 * The senders that have promised markers, with the latest marker of each in one shard.
 *
 * <p>The shard waits for each of them. A sender that is silent for too long is given up, though others go on. One that was
 * given up and sends again is waited for again.
 */
final class Promises {
    /** A shard waits for no more senders: anybody who may write to the stream may invent some. */
    private static final int MOST = 8;
    /** The marker of a sender that has promised some elsewhere in the stream and sent none to this shard yet. */
    private static final long NOTHING = Long.MIN_VALUE;

    private final Map<String, Sender> senders = new TreeMap<>();
    private int awaited;

    /** Waits for these from now on, and for no other that has sent nothing here; those given up stay so. */
    void expect(Collection<String> promising, long now) {
        senders.entrySet()
                .removeIf(sender -> !promising.contains(sender.getKey())
                        && (sender.getValue().givenUp || sender.getValue().said == NOTHING));
        count();
        promising.forEach(name -> sender(name, now));
    }

    /** Notes a marker of a sender: the next one will not be earlier. */
    void hear(String name, long said, long now) {
        Sender sender = sender(name, now);
        if (sender != null) {
            sender.said = Math.max(sender.said, said);
            sender.heardAt = now;
            sender.givenUp = false;
            count();
        }
    }

    /** Notes that a known sender is alive, though its marker is about another shard. */
    void hearOf(String name, long now) {
        if (senders.containsKey(name)) {
            hear(name, NOTHING, now);
        }
    }

    /** Returns the sender, new or known; {@code null} if there are too many. */
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

    /** Gives up the senders that have been silent for so long, and returns their names. */
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

    /** Returns the names of the senders that the shard waits for. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        senders.forEach((name, sender) -> {
            if (!sender.givenUp) {
                names.add(name);
            }
        });
        return names;
    }

    /** Returns the lowest of the awaited senders' latest markers; {@link Long#MIN_VALUE} while one has sent none here. */
    long lowest(long otherwise) {
        long lowest = otherwise;
        for (Sender sender : senders.values()) {
            if (!sender.givenUp) {
                lowest = Math.min(lowest, sender.said);
            }
        }
        return lowest;
    }

    /** Returns a copy, in which all were heard just now. */
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
            // When each was heard is not kept: copy(now) sets it, because time has passed since.
            read.senders.put(in.readUTF(), new Sender(in.readLong(), 0, in.readBoolean()));
        }
        return read;
    }

    private static final class Sender {
        private long said;
        /** When its latest marker came or, if it has sent none, when its promise became known. */
        private long heardAt;

        private boolean givenUp;

        Sender(long said, long heardAt, boolean givenUp) {
            this.said = said;
            this.heardAt = heardAt;
            this.givenUp = givenUp;
        }
    }
}
