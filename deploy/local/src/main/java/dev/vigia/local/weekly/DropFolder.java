package dev.vigia.local.weekly;

import dev.vigia.music.lake.Week;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The folder that snapshots land in. What lands is written for a while; it is there when two looks find it the same. */
final class DropFolder {
    private static final String MUSIC_INFO = "Music Info.csv";
    private static final Pattern CSV = Pattern.compile("[^._].*\\.csv(\\.gz)?");
    private static final Set<String> COLUMNS = Set.of("track_id", "user_id", "playcount");
    private static final int LONGEST_HEADER = 1 << 16;

    private final Path folder;
    private Map<Path, Written> before = Map.of();

    DropFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What one look finds.
     *
     * @param musicInfo empty if it has not landed
     * @param snapshots those that have landed, in their order
     * @param landing weeks of snapshots that are still written
     * @param others files whose header is not a snapshot's
     */
    record Look(Optional<Snapshot> musicInfo, List<Snapshot> snapshots, Set<Week> landing, List<Snapshot> others) {}

    private record Written(long bytes, Instant modified) {}

    Look look() throws IOException {
        Map<Path, Written> now = written();
        List<Snapshot> snapshots = new ArrayList<>();
        List<Snapshot> others = new ArrayList<>();
        Set<Week> landing = new HashSet<>();
        Optional<Snapshot> musicInfo = Optional.empty();
        for (Map.Entry<Path, Written> entry : now.entrySet()) {
            Snapshot file = snapshot(entry.getKey(), entry.getValue());
            boolean landed = entry.getValue().equals(before.get(entry.getKey()));
            if (isMusicInfo(file.file())) {
                musicInfo = landed ? Optional.of(file) : musicInfo;
            } else if (!landed) {
                landing.add(file.week());
            } else {
                (hasColumns(file.file()) ? snapshots : others).add(file);
            }
        }
        before = now;
        snapshots.sort(Snapshot.ORDER);
        return new Look(musicInfo, snapshots, landing, others);
    }

    private Map<Path, Written> written() throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(
                            file -> CSV.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .toList();
        }
        Map<Path, Written> written = new HashMap<>();
        for (Path file : files) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                written.put(
                        file,
                        new Written(
                                attributes.size(), attributes.lastModifiedTime().toInstant()));
            } catch (NoSuchFileException goneJustNow) {
                // It is not there.
            }
        }
        return written;
    }

    private static Snapshot snapshot(Path file, Written written) {
        Week week = Snapshot.week(file.getFileName().toString(), written.modified());
        return new Snapshot(file, week, written.bytes(), written.modified());
    }

    private static boolean isMusicInfo(Path file) {
        String name = file.getFileName().toString();
        return name.equals(MUSIC_INFO) || name.equals(MUSIC_INFO + ".gz");
    }

    private static boolean hasColumns(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            byte[] start = text.readNBytes(LONGEST_HEADER);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new ByteArrayInputStream(start), StandardCharsets.UTF_8));
            String header = Optional.ofNullable(lines.readLine()).orElse("");
            return Arrays.asList(header.replaceAll("[\uFEFF\"\\s]", "").split(","))
                    .containsAll(COLUMNS);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
