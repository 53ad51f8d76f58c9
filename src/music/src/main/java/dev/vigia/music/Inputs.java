package dev.vigia.music;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.catalogue.CatalogueReader;
import dev.vigia.music.csv.Columns;
import dev.vigia.music.csv.InputFile;
import dev.vigia.music.csv.Kind;
import dev.vigia.music.csv.Rows;
import dev.vigia.music.ranking.Account;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.fs.Path;

/** The files of a run, looked at before anything is started: the tracks are read, of the others the headers. */
final class Inputs {
    final InputFile musicInfo;
    final Rows musicInfoRows;
    final Catalogue catalogue;
    /** The listening, and the one before it if there is one. */
    final List<Snapshot> snapshots = new ArrayList<>();

    Inputs(WeeklySettings settings) {
        musicInfo = new InputFile(Kind.MUSIC_INFO, new Path(settings.musicInfo()));
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
        Account account = new Account(files);
        account.add(Kind.MUSIC_INFO, musicInfoRows);
        return account;
    }

    /** Of the snapshots, as they are stored. */
    long bytes() {
        return snapshots.stream().mapToLong(snapshot -> snapshot.file.length()).sum();
    }

    /** A file of counts, and where its columns are. */
    static final class Snapshot {
        final InputFile file;
        final Columns columns;

        private Snapshot(Kind kind, String address) {
            this.file = new InputFile(kind, new Path(address));
            this.columns = file.columns();
        }
    }
}
