package dev.vigia.transactions;

import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * Encodes details. A bit tells of each text, of the position and of the attributes whether it is there. It has no version of
 * its own, because details only ever lie inside of a value that has one.
 */
public final class DetailsCodec implements Codec<Details> {
    private static final Detail[] DETAILS = Detail.values();
    private static final int POSITION = 1 << DETAILS.length;
    private static final int ATTRIBUTES = POSITION << 1;

    @Override
    public void write(Details details, DataOutput out) throws IOException {
        out.writeShort(present(details));
        for (Detail detail : DETAILS) {
            if (details.text(detail) != null) {
                out.writeUTF(details.text(detail));
            }
        }
        if (isPlaced(details)) {
            out.writeDouble(details.latitude);
            out.writeDouble(details.longitude);
        }
        if (!details.attributes.isEmpty()) {
            out.writeByte(details.attributes.size());
            for (Map.Entry<String, String> attribute : details.attributes.entrySet()) {
                out.writeUTF(attribute.getKey());
                out.writeUTF(attribute.getValue());
            }
        }
    }

    @Override
    public Details read(DataInput in) throws IOException {
        int present = in.readShort();
        Details.Draft draft = new Details.Draft();
        for (Detail detail : DETAILS) {
            if ((present & 1 << detail.ordinal()) != 0) {
                draft.put(detail, in.readUTF());
            }
        }
        if ((present & POSITION) != 0) {
            draft.latitude = in.readDouble();
            draft.longitude = in.readDouble();
        }
        if ((present & ATTRIBUTES) != 0) {
            for (int left = in.readByte(); left > 0; left--) {
                // Java evaluates arguments from left to right: first the name, then the text.
                draft.attributes.put(in.readUTF(), in.readUTF());
            }
        }
        return draft.finished();
    }

    private static int present(Details details) {
        int present = isPlaced(details) ? POSITION : 0;
        present |= details.attributes.isEmpty() ? 0 : ATTRIBUTES;
        for (Detail detail : DETAILS) {
            present |= details.text(detail) == null ? 0 : 1 << detail.ordinal();
        }
        return present;
    }

    /** Returns whether a half of the position is known: both halves are then written, as one may be NaN. */
    private static boolean isPlaced(Details details) {
        return !Double.isNaN(details.latitude) || !Double.isNaN(details.longitude);
    }
}
