package dev.vigia.commands.generate;

import dev.vigia.commands.terminal.ProgressLine;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.evaluation.generate.Destination;
import dev.vigia.evaluation.generate.GeneratedFile;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes one invented file: the options for its seed and its place. */
final class Writing {
    /** The part of Java's memory that rows may take. */
    private static final double MEMORY_FOR_ROWS = 0.7;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = Destination.STANDARD_OUTPUT,
            description = "The file to write, compressed if its name ends in .gz, or - for standard output "
                    + "(default: ${DEFAULT-VALUE}).")
    private String out;

    @Mixin
    private Seed seed;

    long seed() {
        return seed.value();
    }

    /** Returns the bytes that rows may take. */
    static long memoryForRows() {
        return (long) (Runtime.getRuntime().maxMemory() * MEMORY_FOR_ROWS);
    }

    /** Refuses a place where nothing can be written. Called before memory is taken for the rows. */
    void check() {
        String problem = Destination.named(out).problem();
        if (problem != null) {
            throw ExplainedFailure.badInput(problem);
        }
    }

    void write(GeneratedFile file, Terminal terminal) {
        Destination destination = Destination.named(out);
        ProgressLine line = terminal.progress();
        try {
            RowsProgress progress = new RowsProgress(file.rows(), line, System::nanoTime);
            destination.write(writer -> file.write(writer, progress));
        } catch (IOException failed) {
            throw ExplainedFailure.because(destination.explain(failed), failed);
        } finally {
            line.end();
        }
    }
}
