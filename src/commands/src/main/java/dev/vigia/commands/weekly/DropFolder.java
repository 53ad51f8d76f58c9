package dev.vigia.commands.weekly;

import dev.vigia.music.csv.Columns;
import dev.vigia.music.csv.Kind;
import dev.vigia.music.tables.Week;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The folder that snapshots land in. Writing a file takes a while: it has landed when two looks find it unchanged. */
final class DropFolder {
    private static final String MUSIC_INFO = "Music Info.csv";
    // A dot or an underscore in front marks files that are not to be read, as in Hadoop.
    private static final Pattern CSV = Pattern.compile("[^._].*\\.csv(\\.gz)?");

    private final Path folder;
    private Map<Path, Snapshot> before = Map.of();

    DropFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The result of one look.
     *
     * @param musicInfo the newest Music Info.csv; empty if none has landed
     * @param snapshots the snapshots that have landed, in their order
     * @param landing weeks of snapshots that are still being written
     * @param others files whose header is not that of a snapshot
     */
    record Look(Optional<Snapshot> musicInfo, List<Snapshot> snapshots, Set<Week> landing, List<Snapshot> others) {}

    Look look() throws IOException {
        Map<Path, Snapshot> now = files();
        List<Snapshot> snapshots = new ArrayList<>();
        List<Snapshot> others = new ArrayList<>();
        Set<Week> landing = new HashSet<>();
        for (Snapshot file : now.values()) {
            if (isMusicInfo(file.file())) {
                continue;
            }
            if (!hasLanded(file)) {
                landing.add(file.week());
            } else {
                (hasColumns(file.file()) ? snapshots : others).add(file);
            }
        }
        // While a newer file is being written, an older copy beside it does not count either.
        Optional<Snapshot> musicInfo = newestMusicInfo(now.values()).filter(this::hasLanded);
        // After the last call of hasLanded, which compares with the look before this one.
        before = now;
        snapshots.sort(Snapshot.ORDER);
        return new Look(musicInfo, snapshots, landing, others);
    }

    private boolean hasLanded(Snapshot file) {
        // Size and time are those of the look before. A file that is new was in no look.
        return file.equals(before.get(file.file()));
    }

    private Map<Path, Snapshot> files() throws IOException {
        List<Path> paths;
        try (Stream<Path> entries = Files.list(folder)) {
            paths = entries.filter(
                            file -> CSV.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .toList();
        }
        Map<Path, Snapshot> files = new HashMap<>();
        for (Path path : paths) {
            try {
                files.put(path, Snapshot.at(path));
            } catch (IOException goneJustNow) {
                // Deleted between the listing and now.
            }
        }
        return files;
    }

    /** Returns the newest Music Info.csv. The folder may hold it twice, plain and compressed. */
    private static Optional<Snapshot> newestMusicInfo(Collection<Snapshot> files) {
        return files.stream()
                .filter(file -> isMusicInfo(file.file()))
                .max(Comparator.comparing(Snapshot::modified).thenComparing(Snapshot::file));
    }

    private static boolean isMusicInfo(Path file) {
        String name = file.getFileName().toString();
        return name.equals(MUSIC_INFO) || name.equals(MUSIC_INFO + ".gz");
    }

    private static boolean hasColumns(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return Columns.areIn(text, Kind.LISTENING);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
