package dev.vigia.music.listening;

/** Reads the rows that {@link BlockWriter} has packed. */
public final class BlockRows {
    private final byte[] bytes;
    private int at;

    private boolean newUser;
    private int userFrom;
    private int userTo;
    private int track;
    private int trackFrom;
    private int trackTo;
    private int count;

    public BlockRows(byte[] bytes) {
        this.bytes = bytes;
    }

    public boolean next() {
        if (at == bytes.length) {
            return false;
        }
        // 0 stands for the user of the row before, because no id is empty.
        int length = bytes[at++] & 0xff;
        newUser = length > 0;
        if (newUser) {
            userFrom = at;
            at += length;
            userTo = at;
        }
        // 0 was written for a track without a number. Its id follows.
        track = number() - 1;
        if (track < 0) {
            trackFrom = at + 1;
            trackTo = trackFrom + (bytes[at] & 0xff);
            at = trackTo;
        }
        count = number();
        return true;
    }

    /** Returns the array in which ids lie. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns whether the row has another user than the one before. */
    public boolean isNewUser() {
        return newUser;
    }

    public int userFrom() {
        return userFrom;
    }

    public int userTo() {
        return userTo;
    }

    /** Returns the track's number in the catalogue, or -1. */
    public int track() {
        return track;
    }

    /** Returns where the id of a track begins that has no number. */
    public int trackFrom() {
        return trackFrom;
    }

    public int trackTo() {
        return trackTo;
    }

    public int count() {
        return count;
    }

    private int number() {
        // Seven bits a byte, the lowest first. A byte below zero has the eighth bit: another byte follows.
        byte next = bytes[at++];
        int number = next & 0x7f;
        for (int shift = 7; next < 0; shift += 7) {
            next = bytes[at++];
            number |= (next & 0x7f) << shift;
        }
        return number;
    }
}
