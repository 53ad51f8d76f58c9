package dev.vigia.music.counting;

import dev.vigia.music.catalogue.TrackOrder;
import dev.vigia.music.lake.Row;
import dev.vigia.music.lake.TableFile;
import java.io.Closeable;
import java.io.IOException;

/** Writes each count that is lower than in the earlier snapshot, which a count of all time should not be. */
final class ShrunkCounts implements Closeable {
    private final Opening opening;
    private final TrackOrder order;
    private TableFile file;
    private long count;

    ShrunkCounts(Opening opening, TrackOrder order) {
        this.opening = opening;
        this.order = order;
    }

    /** Opens the file when the first such count is found. Most weeks have none, and no file. */
    interface Opening {
        TableFile open() throws IOException;
    }

    /**
     * Writes a count.
     *
     * @param row a row that has the user's number
     * @param track the track's place in the order of ids
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
