package dev.vigia.music;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** Makes the tops of a week. Runs wherever Flink runs a program: {@code flink run vigia-music-application.jar --week ...}. */
@Command(
        name = "weekly-tops",
        mixinStandardHelpOptions = true,
        version = "Vigía 0.1.0",
        sortOptions = false,
        description = "Makes the tops of a week from a snapshot of all plays.")
public final class WeeklyTops implements Runnable {
    /** How the last line of its output begins, and no other: everything can be read now. */
    public static final String PUBLISHED = "in ";

    @Mixin
    private WeeklySettings settings;

    private WeeklyTops() {}

    /** Returns when the tops can be read; ends the JVM with exit code 1 or 2 and one line if they cannot be made. */
    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new WeeklyTops())
                .setParameterExceptionHandler((wrong, given) -> explain(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
                .execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    @Override
    public void run() {
        new WeeklyRun(settings, StreamExecutionEnvironment::getExecutionEnvironment, WeeklyRun.SPLIT_BYTES).run();
    }

    private static int explain(ParameterException wrong) {
        String sentence = wrong.getMessage();
        System.err.println(sentence + (sentence.endsWith(".") ? "" : ".") + " See --help.");
        return 2;
    }

    private static int explain(Exception failure) {
        if (failure instanceof WeeklyFailed) {
            System.err.println(failure.getMessage());
            return ((WeeklyFailed) failure).exitCode();
        }
        failure.printStackTrace();
        return 1;
    }
}
