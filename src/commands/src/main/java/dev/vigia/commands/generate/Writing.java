package dev.vigia.commands.generate;

import dev.vigia.commands.terminal.Progress;
import dev.vigia.evaluation.generate.Destination;
import dev.vigia.evaluation.generate.GeneratedFile;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What commands that write one invented file have in common: its seed, where it goes, and how they end. */
public final class Writing {
    /** Of the memory Java may use, the part that rows may take. */
    private static final double MEMORY_FOR_ROWS = 0.7;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = Destination.STANDARD_OUTPUT,
            description = "Where to write; a name that ends in .gz is compressed, - is standard output. Default: "
                    + "${DEFAULT-VALUE}.")
    private String out;

    @Mixin
    private Seed seed;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    public long seed() {
        return seed.value();
    }

    /** Bytes that rows may take. */
    public static long memoryForRows() {
        return (long) (Runtime.getRuntime().maxMemory() * MEMORY_FOR_ROWS);
    }

    /**
     * Writes the file.
     *
     * @param problem what is wrong with the command's own options, in one line, or {@code null}
     * @return the command's exit code
     */
    public int write(String problem, Supplier<GeneratedFile> content) {
        PrintWriter errors = command.commandLine().getErr();
        Destination destination = Destination.named(out);
        return new Attempt(destination, errors).make(problem == null ? destination.problem() : problem, () -> {
            GeneratedFile file = content.get();
            Progress progress = new Progress(file.rows(), errors, System::nanoTime);
            destination.write(writer -> file.write(writer, progress));
        });
    }
}
