package dev.vigia.bench.music;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code vigia weekly} as a user starts it: the command, and the job in a JVM that the command starts. */
final class VigiaContestant implements Contestant {
    /** The weekly program does not report its heap, because in a cluster it runs in other JVMs. */
    private static final long HEAP_UNKNOWN = 0;

    private static final String WEEK = "2026-W47";

    @Override
    public String name() {
        return "vigia";
    }

    @Override
    public List<String> command(MusicFiles files, Path out) {
        return VigiaCommand.running(
                "weekly",
                "--music-info",
                files.musicInfo().toString(),
                "--listening",
                files.listening().toString(),
                "--week",
                WEEK,
                "--out",
                out.toString(),
                "--work",
                out.resolveSibling("vigia-work").toString(),
                "--parallelism",
                "2");
    }

    @Override
    public Figures figures(Usage usage, Path out) throws IOException {
        JsonNode summary =
                new ObjectMapper().readTree(week(out).resolve("summary.json").toFile());
        JsonNode seconds = summary.required("wallSeconds");
        return new Figures(
                seconds.required("beforeMain").asDouble()
                        + seconds.required("total").asDouble(),
                usage,
                HEAP_UNKNOWN);
    }

    @Override
    public String files(Path out, String table) {
        return week(out).resolve("top=" + table) + "/part-*.parquet";
    }

    private static Path week(Path out) {
        return out.resolve("music_tops").resolve("week=" + WEEK);
    }
}
