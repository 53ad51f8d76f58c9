package dev.vigia.fraud.history;

import dev.vigia.transactions.Details;
import dev.vigia.transactions.DetailsCodec;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/**
 * The binary form of {@link History} in state.
 *
 * <p>Times are differences, and small numbers take few bytes. An offset or a place equal to the one of the payment before is
 * not repeated.
 */
public final class HistoryCodec implements Codec<History> {
    private static final int VERSION = 3;

    /** The lower bits of a payment's first byte: the index of its age band plus one. */
    private static final int AGE_BAND = 15;

    private static final int SAME_OFFSET = 16;
    private static final int SAME_PLACE = 32;
    private static final int DETAILS = 64;

    // Stands before the first payment. No payment has its offset, so the first one always writes its own.
    private static final Past NONE = new Past("", 0, Integer.MIN_VALUE, 0, "", null, null);

    private final DetailsCodec details = new DetailsCodec();

    @Override
    public void write(History history, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(history.droppedUntil());
        Bytes.writeCount(history.size(), out);
        Past before = NONE;
        for (int index = 0; index < history.size(); index++) {
            Past past = history.at(index);
            if (index == 0) {
                out.writeLong(past.time);
            } else {
                // Never negative, because the history is in order of time.
                Bytes.writeCount(past.time - before.time, out);
            }
            Details own = history.details(index);
            write(past, before, own != Details.NONE, out);
            if (own != Details.NONE) {
                details.write(own, out);
            }
            // A hash is rarely small, and a count of it would take up to ten bytes.
            out.writeLong(history.content(index));
            before = past;
        }
    }

    private static void write(Past past, Past before, boolean detailed, DataOutput out) throws IOException {
        boolean sameOffset = past.offsetSeconds == before.offsetSeconds;
        boolean samePlace = Objects.equals(past.location, before.location);
        int band = AgeBand.index(past.ageBand) + 1;
        // Below 128, so it is read back from a signed byte as the same number.
        out.writeByte(band | (sameOffset ? SAME_OFFSET : 0) | (samePlace ? SAME_PLACE : 0) | (detailed ? DETAILS : 0));
        if (!sameOffset) {
            out.writeInt(past.offsetSeconds);
        }
        if (!samePlace) {
            Bytes.writeText(past.location, out);
        }
        out.writeUTF(past.id);
        Bytes.writeCount(past.amount, out);
        Bytes.writeText(past.counterparty, out);
    }

    @Override
    public History read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        long droppedUntil = in.readLong();
        int size = (int) Bytes.readCount(in);
        History history = History.of(size, droppedUntil);
        Past before = NONE;
        for (int index = 0; index < size; index++) {
            long time = index == 0 ? in.readLong() : before.time + Bytes.readCount(in);
            int first = in.readByte();
            before = read(first, time, before, in);
            history.restore(before, (first & DETAILS) != 0 ? details.read(in) : Details.NONE, in.readLong());
        }
        return history;
    }

    private static Past read(int first, long time, Past before, DataInput in) throws IOException {
        int offset = (first & SAME_OFFSET) != 0 ? before.offsetSeconds : in.readInt();
        String place = (first & SAME_PLACE) != 0 ? before.location : Bytes.readText(in);
        String ageBand = AgeBand.of((first & AGE_BAND) - 1);
        return new Past(in.readUTF(), time, offset, Bytes.readCount(in), place, Bytes.readText(in), ageBand);
    }
}
