package dev.vigia.commands.generate;

import dev.vigia.commands.terminal.ProgressLine;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.evaluation.generate.Destination;
import dev.vigia.evaluation.generate.Folder;
import dev.vigia.evaluation.generate.GeneratedFolder;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes several invented files: the options for their seed, their folder and their format. */
final class WritingFolder {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write into. It is made if it does not exist.")
    private Path out;

    @Option(names = "--gzip", description = "Compress the files. Their names then end in .csv.gz.")
    private boolean gzip;

    @Mixin
    private Seed seed;

    long seed() {
        return seed.value();
    }

    /** Makes the folder, or refuses it. */
    void check() {
        String problem = folder().problem();
        if (problem != null) {
            throw ExplainedFailure.badInput(problem);
        }
    }

    void write(GeneratedFolder files, Terminal terminal) {
        ProgressLine line = terminal.progress();
        try {
            files.write(folder(), new RowsProgress(files.rows(), line, System::nanoTime));
        } catch (IOException failed) {
            throw ExplainedFailure.because(Destination.named(out.toString()).explain(failed), failed);
        } finally {
            line.end();
        }
    }

    private Folder folder() {
        return new Folder(out, gzip);
    }
}
