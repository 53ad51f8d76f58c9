package dev.vigia.commands.weekly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.music.tables.Week;
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

/** Reads from the folder of tops which weeks are made, each with the snapshot that its summary names. */
final class MadeWeeks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "week=";
    private static final String LOCAL = "file:";

    private final Path tops;

    /** @param out the folder that has the tops, or will have them */
    MadeWeeks(Path out) {
        this.tops = out.resolve("music_tops");
    }

    /**
     * The result of one look.
     *
     * @param weeks each week that is made, in their order
     * @param unreadable summaries that do not say what their week was made of; it counts as made
     */
    record Look(Map<Week, Made> weeks, List<Path> unreadable) {
        /** Returns the week that counts the plays of a late one too, because it was compared with an even older snapshot. */
        Optional<Week> overtaking(Week late) {
            return weeks.entrySet().stream()
                    .filter(made -> made.getKey().compareTo(late) > 0)
                    .findFirst()
                    .filter(made -> made.getValue()
                            .previous()
                            .filter(previous -> previous.week().compareTo(late) < 0)
                            .isPresent())
                    .map(Map.Entry::getKey);
        }
    }

    /**
     * The files of a week that is made.
     *
     * @param snapshot as it was then; empty if that is not known
     * @param now whether the file is still the same
     * @param previous the snapshot that it was compared with; empty if there was none, or if that is not known
     */
    record Made(Optional<Snapshot> snapshot, State now, Optional<Snapshot> previous) {
        /** Returns the snapshot if a later week can still be compared with it. */
        Optional<Snapshot> sound() {
            return snapshot.filter(recorded -> now == State.SAME);
        }
    }

    /** A file now, against its size and time in a summary. */
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
            JsonNode inputs = JSON.readTree(summary.toFile());
            Snapshot listening = recorded(inputs.path("listening"));
            // The folder's week counts, and not the one in the file's name: --week may have named another.
            Snapshot snapshot = new Snapshot(listening.file(), week, listening.bytes(), listening.modified());
            Optional<Snapshot> previous =
                    Optional.ofNullable(inputs.get("previous")).map(MadeWeeks::recorded);
            return new Made(Optional.of(snapshot), now(snapshot), previous);
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            return new Made(Optional.empty(), State.GONE, Optional.empty());
        }
    }

    private static Snapshot recorded(JsonNode input) {
        String file = input.path("file").asText();
        // Path.of drops doubled slashes: file:///a is /a.
        Path path = Path.of(file.startsWith(LOCAL) ? file.substring(LOCAL.length()) : file);
        // A summary without this field fails here, because an empty text is no time, and counts as unreadable.
        Instant modified = Instant.parse(input.path("modified").asText());
        Week week = Snapshot.week(String.valueOf(path.getFileName()), modified);
        return new Snapshot(path, week, input.path("bytes").asLong(), modified);
    }

    private static State now(Snapshot recorded) {
        try {
            return Snapshot.at(recorded.file()).isSameAs(recorded) ? State.SAME : State.CHANGED;
        } catch (IOException gone) {
            return State.GONE;
        }
    }
}
