package dev.vigia.music.job;

import dev.vigia.music.settings.WeeklySettings;
import java.nio.file.Path;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;

/** Runs the program in this JVM. */
final class TestRun {
    private static final Set<String> FILES = Set.of("--music-info", "--listening", "--previous", "--out");

    /** Small enough for files of tests to have some. */
    private static final long SPLIT_BYTES = 256 << 10;

    private final int parallelism;
    private Path folder = Path.of("");

    private TestRun(int parallelism) {
        this.parallelism = parallelism;
    }

    static TestRun at(int parallelism) {
        return new TestRun(parallelism);
    }

    /** Names of files are taken to be in this folder. */
    TestRun in(Path folder) {
        this.folder = folder;
        return this;
    }

    void run(String... options) {
        String[] resolved = options.clone();
        for (int index = 1; index < options.length; index++) {
            if (FILES.contains(options[index - 1])) {
                resolved[index] = folder.resolve(options[index]).toString();
            }
        }
        WeeklySettings settings = new WeeklySettings();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("settings", CommandLine.Model.CommandSpec.forAnnotatedObject(settings)))
                .parseArgs(resolved);
        new WeeklyRun(
                        settings,
                        () -> StreamExecutionEnvironment.createLocalEnvironment(parallelism, new Configuration()),
                        SPLIT_BYTES)
                .run(summary -> {});
    }
}
