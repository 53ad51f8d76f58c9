package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Destination;
import dev.vigia.evaluation.generate.Folder;
import dev.vigia.evaluation.generate.GeneratedFolder;
import dev.vigia.fetch.PublishedFiles;
import java.io.IOException;
import java.util.function.IntConsumer;

/**
 * Generates a catalogue of tracks, and two snapshots, a week apart, of how often each user has played each track.
 * They are like the published set {@code undefinenull/million-song-dataset-spotify-lastfm} on Kaggle, but invented.
 * Tests and benchmarks of the weekly run read them, because the real files may not be shipped.
 *
 * <p>The reproduced figures, and those that are chosen because none are published, stand with the classes that use
 * them: {@link MusicInfo}, {@link Listening}, {@link Week}. The same size, seed and order give the same characters on
 * every machine. Lines end with a line feed. Takes about 20 bytes of memory per row.
 */
public final class MusicFiles implements GeneratedFolder {
    /** The file of all tracks: name, artist, tags and sound. */
    public static final String INFO = PublishedFiles.MUSIC_INFO;

    /** The header line of {@link #INFO}. */
    public static final String INFO_HEADER = PublishedFiles.MUSIC_INFO_HEADER;

    /** The file of what every user has listened to so far. */
    public static final String HISTORY = PublishedFiles.LISTENING;

    /** The header line of {@link #HISTORY}. */
    public static final String HISTORY_HEADER = PublishedFiles.LISTENING_HEADER;

    /** The same file one week later. */
    public static final String LATER_HISTORY = "later/" + HISTORY;

    /** Bytes per row of both snapshots, while the second one grows and is ordered. */
    public static final int BYTES_PER_ROW = 28;

    /** Bytes per user, those of the second snapshot and the order included. */
    public static final int BYTES_PER_USER = 24;

    /** Bytes per track, its names included. */
    public static final int BYTES_PER_TRACK = 400;

    private final HistoryFile.Order order;
    private final MusicInfo info;
    private final HistoryFile first;
    private final HistoryFile later;
    private final int firstRows;
    private final int rows;

    private MusicFiles(MusicSize size, long seed, HistoryFile.Order order) {
        this.order = order;
        TrackIds ids = new TrackIds(size.tracks(), seed);
        info = new MusicInfo(size, ids, seed);
        History before = Listening.of(size, seed);
        History after = Week.after(before, size.tracks(), seed);
        first = new HistoryFile(before, ids, seed);
        later = new HistoryFile(after, ids, seed);
        firstRows = before.rows();
        rows = firstRows + after.rows();
    }

    /** Returns files in which the rows of a user stand together, and users are in a random order. */
    public static MusicFiles byUser(MusicSize size, long seed) {
        return new MusicFiles(size, seed, HistoryFile.Order.BY_USER);
    }

    /** Returns files in which all rows are in a random order. */
    public static MusicFiles shuffled(MusicSize size, long seed) {
        return new MusicFiles(size, seed, HistoryFile.Order.SHUFFLED);
    }

    /** Returns the rows of both snapshots. */
    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void write(Folder folder, IntConsumer progress) throws IOException {
        // All folders are made before the first long write.
        Destination infoFile = folder.file(INFO);
        Destination firstFile = folder.file(HISTORY);
        Destination laterFile = folder.file(LATER_HISTORY);
        infoFile.write(info::write);
        firstFile.writeBytes(out -> first.write(out, order, 1, progress));
        laterFile.writeBytes(out -> later.write(out, order, 2, written -> progress.accept(firstRows + written)));
    }
}
