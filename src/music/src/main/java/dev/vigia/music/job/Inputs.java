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

/** The files of a run, looked at before anything is started: the tracks are read, of the others the headers. */
final class Inputs {
    final InputFile musicInfo;
    final Rows musicInfoRows;
    final Catalogue catalogue;
    /** The listening, and the one before it if there is one. */
    final List<Snapshot> snapshots = new ArrayList<>();

    private final RejectLimit limit;

    /**
     * Looks at them.
     *
     * @throws WeeklyFailed when one cannot be what it is given as
     */
    Inputs(WeeklySettings settings) {
        requireTwoSnapshots(settings);
        limit = new RejectLimit(settings.rejectLimit());
        musicInfo = new InputFile(Kind.MUSIC_INFO, qualified(settings.musicInfo()));
        Columns columns = musicInfo.columns();
        snapshots.add(new Snapshot(Kind.LISTENING, settings.listening()));
        settings.previous()
                .map(previous -> new Snapshot(Kind.PREVIOUS, previous))
                .ifPresent(snapshots::add);
        CatalogueReader reader = CatalogueReader.read(musicInfo, columns);
        musicInfoRows = reader.rows();
        catalogue = reader.catalogue();
    }

    /** What is known of the rows so far. */
    Account account() {
        List<InputFile> files = new ArrayList<>(List.of(musicInfo));
        snapshots.forEach(snapshot -> files.add(snapshot.file));
        Account account = new Account(files, limit);
        account.add(Kind.MUSIC_INFO, musicInfoRows);
        return account;
    }

    /** Of the snapshots' text; empty if one is compressed. */
    OptionalLong bytes() {
        return snapshots.stream().anyMatch(snapshot -> snapshot.file.isCompressed())
                ? OptionalLong.empty()
                : OptionalLong.of(snapshots.stream()
                        .mapToLong(snapshot -> snapshot.file.bytes())
                        .sum());
    }

    /** The address with all that it leaves to the process that reads it: other processes have other working folders. */
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

    /** A file of counts, and where its columns are. */
    static final class Snapshot {
        final InputFile file;
        final Columns columns;

        private Snapshot(Kind kind, String address) {
            this.file = new InputFile(kind, qualified(address));
            this.columns = file.columns();
        }
    }
}
