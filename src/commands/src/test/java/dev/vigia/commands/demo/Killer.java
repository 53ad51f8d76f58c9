package dev.vigia.commands.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Kills the job's JVM once, with a signal that it cannot hear, when a part of the rows is judged and a checkpoint holds some. */
final class Killer implements DemoRun.Watcher {
    private final long rows;
    private boolean judgedBeforeCheckpoint;
    private int checkpointsThen;
    private boolean killed;

    Killer(long rows) {
        this.rows = rows;
    }

    boolean hasKilled() {
        return killed;
    }

    @Override
    public void see(Demo demo, DemoStatus status) {
        long judged = status.figures().count("processed");
        if (killed || judged < rows / 8 || judged > rows * 7 / 8) {
            return;
        }
        int checkpoints = newest(demo);
        if (!judgedBeforeCheckpoint) {
            judgedBeforeCheckpoint = true;
            checkpointsThen = checkpoints;
        } else if (checkpoints > checkpointsThen) {
            ProcessHandle.of(demo.job().pid()).orElseThrow().destroyForcibly();
            killed = true;
        }
    }

    /** The number of the newest complete checkpoint, 0 if there is none. */
    private static int newest(Demo demo) {
        Path folder = demo.services().buckets().resolveSibling("flink").resolve("checkpoints");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> jobs = Files.list(folder)) {
            return jobs.flatMap(Killer::checkpoints)
                    .filter(checkpoint -> Files.exists(checkpoint.resolve("_metadata")))
                    .mapToInt(checkpoint ->
                            Integer.parseInt(checkpoint.getFileName().toString().substring("chk-".length())))
                    .max()
                    .orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> checkpoints(Path job) {
        String[] names = job.toFile().list((parent, name) -> name.startsWith("chk-"));
        return names == null ? Stream.empty() : Stream.of(names).map(job::resolve);
    }
}
