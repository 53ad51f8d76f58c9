package dev.vigia.commands.generate;

import dev.vigia.commands.terminal.Progress;
import dev.vigia.evaluation.generate.Destination;
import dev.vigia.evaluation.generate.Folder;
import dev.vigia.evaluation.generate.GeneratedFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What commands that write several invented files have in common: their seed, the folder they go to, and how they end. */
public final class WritingFolder {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write into; made if there is none.")
    private String out;

    @Option(names = "--gzip", description = "Compress the files; their names then end in .csv.gz.")
    private boolean gzip;

    @Mixin
    private Seed seed;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    public long seed() {
        return seed.value();
    }

    /**
     * Writes the files.
     *
     * @param problem what is wrong with the command's own options, in one line, or {@code null}
     * @return the command's exit code
     */
    public int write(String problem, Supplier<GeneratedFolder> content) {
        PrintWriter errors = command.commandLine().getErr();
        Folder folder = new Folder(Path.of(out), gzip);
        return new Attempt(Destination.named(out), errors).make(problem == null ? folder.problem() : problem, () -> {
            GeneratedFolder files = content.get();
            files.write(folder, new Progress(files.rows(), errors, System::nanoTime));
        });
    }
}
