package dev.vigia.commands.inputs;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Refuses values of options that picocli can read and a command cannot use. */
public final class OptionChecks {
    private OptionChecks() {}

    public static void requireAtLeast(int least, String option, int value) {
        if (value < least) {
            throw tooSmall(option, value, least);
        }
    }

    public static void requireAtLeast(Duration least, String option, Duration value) {
        if (value.compareTo(least) < 0) {
            throw tooSmall(option, value, least);
        }
    }

    public static void requireAboveZero(String option, double value) {
        // Not <= 0, which NaN would pass.
        if (!(value > 0)) {
            throw ExplainedFailure.badInput(
                    "Cannot run with " + option + " " + value + ": it must be above zero, or max.");
        }
    }

    /** Returns the file's absolute path. */
    public static Path readable(Path file, String option) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw ExplainedFailure.badInput("Cannot read " + file + ". Give an existing file with " + option + ".");
        }
        return file.toAbsolutePath().normalize();
    }

    private static ExplainedFailure tooSmall(String option, Object value, Object least) {
        return ExplainedFailure.badInput(
                "Cannot run with " + option + " " + value + ": it must be " + least + " or more.");
    }
}
