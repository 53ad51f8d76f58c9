package dev.vigia.local.weekly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.music.lake.Week;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What has been made: weeks in the folder of tops, each with the snapshot that its summary names. */
final class MadeWeeks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "week=";

    private final Path tops;

    /** @param out the folder that has, or gets, the tops */
    MadeWeeks(Path out) {
        this.tops = out.resolve("music_tops");
    }

    /** Each week's snapshot; empty if that is not there any more. */
    Map<Week, Optional<Path>> look() throws IOException {
        Map<Week, Optional<Path>> made = new LinkedHashMap<>();
        for (Path folder : folders()) {
            Path summary = folder.resolve("summary.json");
            if (Files.exists(summary)) {
                String week = folder.getFileName().toString().substring(PREFIX.length());
                made.put(Week.parse(week), snapshot(summary));
            }
        }
        return made;
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

    private static Optional<Path> snapshot(Path summary) throws IOException {
        JsonNode file = JSON.readTree(summary.toFile()).path("listening").path("file");
        return Optional.of(Path.of(file.asText())).filter(Files::isRegularFile);
    }
}
