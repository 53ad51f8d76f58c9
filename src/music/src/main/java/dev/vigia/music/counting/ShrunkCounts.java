package dev.vigia.music.counting;

import dev.vigia.music.catalogue.TrackOrder;
import dev.vigia.music.lake.Row;
import dev.vigia.music.lake.TableFile;
import java.io.Closeable;
import java.io.IOException;

/** Writes down each count that is lower than it was: a count of all time should not be. */
final class ShrunkCounts implements Closeable {
    private final Opening opening;
    private final TrackOrder order;
    private TableFile file;
    private long count;

    ShrunkCounts(Opening opening, TrackOrder order) {
        this.opening = opening;
        this.order = order;
    }

    /** Opens the file for the first of them; most weeks have none. */
    interface Opening {
        TableFile open() throws IOException;
    }

    /**
     * Writes one.
     *
     * @param row with the user's id
     * @param track the place in the order of ids
     */
    void write(Row row, int track, long before, long now) throws IOException {
        if (file == null) {
            file = opening.open();
        }
        count++;
        row.track = order.number(track);
        row.playsBefore = before;
        row.plays = now;
        file.write(row);
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
