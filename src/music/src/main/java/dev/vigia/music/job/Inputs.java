package dev.vigia.music.job;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.catalogue.CatalogueReader;
import dev.vigia.music.csv.Columns;
import dev.vigia.music.csv.InputFile;
import dev.vigia.music.csv.Kind;
import dev.vigia.music.csv.Rows;
import dev.vigia.music.ranking.Account;
import dev.vigia.music.ranking.RejectLimit;
import dev.vigia.music.settings.WeeklyFailed;
import dev.vigia.music.settings.WeeklySettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.flink.core.fs.Path;

/** The input files of a run. Before the job starts, the tracks are read whole, and the header of each snapshot. */
final class Inputs {
    final InputFile musicInfo;
    final Rows musicInfoRows;
    final Catalogue catalogue;
    /** The snapshot of the week, and the earlier one if it was given. */
    final List<Snapshot> snapshots = new ArrayList<>();

    private final RejectLimit limit;

    /**
     * Reads the tracks and the headers.
     *
     * @throws WeeklyFailed when a file cannot be what it was given as
     */
    Inputs(WeeklySettings settings) {
        requireTwoSnapshots(settings);
        limit = new RejectLimit(settings.rejectLimit());
        musicInfo = new InputFile(Kind.MUSIC_INFO, qualified(settings.musicInfo()));
        Columns columns = musicInfo.columns();
        // Reads both headers before the tracks, so that swapped files are told at once.
        snapshots.add(new Snapshot(Kind.LISTENING, settings.listening()));
        settings.previous()
                .map(previous -> new Snapshot(Kind.PREVIOUS, previous))
                .ifPresent(snapshots::add);
        CatalogueReader reader = CatalogueReader.read(musicInfo, columns);
        musicInfoRows = reader.rows();
        catalogue = reader.catalogue();
    }

    /** Returns the account of all rows, with those of the tracks in it. */
    Account account() {
        List<InputFile> files = new ArrayList<>(List.of(musicInfo));
        snapshots.forEach(snapshot -> files.add(snapshot.file));
        Account account = new Account(files, limit);
        account.add(Kind.MUSIC_INFO, musicInfoRows);
        return account;
    }

    /** Returns the number of bytes in the snapshots; empty if one is compressed, because its text is longer. */
    OptionalLong bytes() {
        return snapshots.stream().anyMatch(snapshot -> snapshot.file.isCompressed())
                ? OptionalLong.empty()
                : OptionalLong.of(snapshots.stream()
                        .mapToLong(snapshot -> snapshot.file.bytes())
                        .sum());
    }

    /** Returns the absolute address: the processes of a cluster have other working folders than this one. */
    static Path qualified(String address) {
        Path path = new Path(address);
        try {
            return path.makeQualified(path.getFileSystem());
        } catch (IOException unknown) {
            throw WeeklyFailed.badInput("Cannot reach " + address + ": " + unknown.getMessage());
        }
    }

    private static void requireTwoSnapshots(WeeklySettings settings) {
        Optional<Path> previous = settings.previous().map(Inputs::qualified);
        if (previous.equals(Optional.of(qualified(settings.listening())))) {
            throw WeeklyFailed.badInput("Cannot compare --listening " + settings.listening()
                    + " with itself: --previous names the same file. Name the snapshot of a week before.");
        }
    }

    /** A file of counts, and the places of its columns. */
    static final class Snapshot {
        final InputFile file;
        final Columns columns;

        private Snapshot(Kind kind, String address) {
            this.file = new InputFile(kind, qualified(address));
            this.columns = file.columns();
        }
    }
}
