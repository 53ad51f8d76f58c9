package dev.vigia.music;

import dev.vigia.music.job.WeeklyRun;
import dev.vigia.music.settings.WeeklyFailed;
import dev.vigia.music.settings.WeeklySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The main class. Start it as any Flink program: {@code flink run vigia-music-application.jar --week ...}. */
@Command(
        name = "weekly-tops",
        mixinStandardHelpOptions = true,
        version = "Vigía 0.1.0",
        sortOptions = false,
        description = "Makes the music tops of a week from a snapshot of all plays.")
public final class WeeklyTops implements Runnable {
    /** The option that names the receipt: a file for the caller of the program, which exists once the tops can be read. */
    public static final String RECEIPT = "--receipt";

    @Mixin
    private WeeklySettings settings;

    @Option(
            names = RECEIPT,
            paramLabel = "FILE",
            description = "A file on this machine that gets a copy of summary.json once the tops can be read.")
    private Path receipt;

    private WeeklyTops() {}

    /** Returns when the tops can be read. If they cannot be made, prints one line and ends the JVM with exit code 1 or 2. */
    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new WeeklyTops())
                .setParameterExceptionHandler((wrong, given) -> explain(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
                .execute(arguments);
        // After success, Flink's own client goes on and ends the JVM.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    @Override
    public void run() {
        new WeeklyRun(settings, StreamExecutionEnvironment::getExecutionEnvironment, WeeklyRun.SPLIT_BYTES)
                .run(summary -> write(summary, receipt));
    }

    static void write(byte[] summary, Path receipt) {
        if (receipt == null) {
            return;
        }
        // The caller looks for the receipt while it is written, so that it must appear whole.
        Path part = receipt.resolveSibling(receipt.getFileName() + ".part");
        try {
            Files.write(part, summary);
            Files.move(part, receipt, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw WeeklyFailed.because(
                    "Cannot write --receipt " + receipt + ": " + failure + ". The tops of the week can be read.");
        }
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
