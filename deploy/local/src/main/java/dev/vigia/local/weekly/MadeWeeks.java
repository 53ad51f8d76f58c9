package dev.vigia.local.weekly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.music.lake.Week;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What has been made: weeks in the folder of tops, each with the snapshot that its summary names. */
final class MadeWeeks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "week=";
    private static final String LOCAL = "file:";

    private final Path tops;

    /** @param out the folder that has, or gets, the tops */
    MadeWeeks(Path out) {
        this.tops = out.resolve("music_tops");
    }

    /**
     * What one look finds.
     *
     * @param weeks each week that is made, in their order
     * @param unreadable summaries that do not say what their week was made of; it counts as made
     */
    record Look(Map<Week, Made> weeks, List<Path> unreadable) {}

    /**
     * What a week was made of.
     *
     * @param snapshot as it was then; empty if that is not known
     * @param now what has become of it
     */
    record Made(Optional<Snapshot> snapshot, State now) {
        /** The snapshot, if it can still be compared with. */
        Optional<Snapshot> sound() {
            return snapshot.filter(recorded -> now == State.SAME);
        }
    }

    /** What has become of a file. */
    enum State {
        SAME,
        CHANGED,
        GONE
    }

    Look look() throws IOException {
        Map<Week, Made> weeks = new LinkedHashMap<>();
        List<Path> unreadable = new ArrayList<>();
        for (Path folder : folders()) {
            Optional<Week> week = week(folder);
            Path summary = folder.resolve("summary.json");
            if (week.isPresent() && Files.exists(summary)) {
                Made made = made(week.get(), summary);
                weeks.put(week.get(), made);
                if (made.snapshot().isEmpty()) {
                    unreadable.add(summary);
                }
            }
        }
        return new Look(weeks, unreadable);
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(tops)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(tops)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Week> week(Path folder) {
        try {
            return Optional.of(Week.parse(folder.getFileName().toString().substring(PREFIX.length())));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    private static Made made(Week week, Path summary) {
        try {
            Snapshot recorded = recorded(week, JSON.readTree(summary.toFile()).path("listening"));
            return new Made(Optional.of(recorded), now(recorded));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            return new Made(Optional.empty(), State.GONE);
        }
    }

    private static Snapshot recorded(Week week, JsonNode listening) {
        String file = listening.path("file").asText();
        Path path = Path.of(file.startsWith(LOCAL) ? file.substring(LOCAL.length()) : file);
        Instant modified = Instant.parse(listening.path("modified").asText());
        return new Snapshot(path, week, listening.path("bytes").asLong(), modified);
    }

    private static State now(Snapshot recorded) {
        try {
            return Snapshot.at(recorded.file()).isSameAs(recorded) ? State.SAME : State.CHANGED;
        } catch (IOException gone) {
            return State.GONE;
        }
    }
}
