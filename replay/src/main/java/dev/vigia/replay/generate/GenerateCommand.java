package dev.vigia.replay.generate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia generate}: writes an invented bank file of any size, for demos, tests and measurements. */
@Command(
        name = "generate",
        sortOptions = false,
        description = {
            "Write an invented bank file with the columns, faults and distributions of the published one.",
            "",
            "Its accounts return as real ones do, whatever the number of rows: more rows are more accounts, not busier ones. "
                    + "The same rows and seed give the same file everywhere.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  vigia generate --rows 20000 --out bank.csv",
            "  vigia generate --rows 1048567 --seed 7 --out bank.csv.gz",
            "  vigia generate --rows 100 | head",
            "  vigia generate labelled --out cards.csv"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:could not be written", "2:wrong usage"},
        commandListHeading = "%nOther files:%n",
        subcommands = LabelledCommand.class)
public final class GenerateCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    /** Of the memory Java may use, the part that rows may take. */
    private static final double MEMORY_FOR_ROWS = 0.7;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "" + BankFile.PUBLISHED_ROWS,
            description = "Rows to write, at least 1. Default: ${DEFAULT-VALUE}, as in the published file.")
    private int rows;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Any whole number; another one gives another file. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = Destination.STANDARD_OUTPUT,
            description = "Where to write; a name that ends in .gz is compressed, - is standard output. Default: "
                    + "${DEFAULT-VALUE}.")
    private String out;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        String problem = problem();
        if (problem != null) {
            errors.println(problem);
            return BAD_USAGE;
        }
        try {
            Progress progress = new Progress(rows, errors, System::nanoTime);
            BankFile file = new BankFile(rows, seed);
            Destination.named(out).write(writer -> file.write(writer, progress));
            return DONE;
        } catch (IOException failed) {
            errors.println(Destination.named(out).explain(failed));
            return FAILED;
        }
    }

    /** What is wrong with the options, in one line, or null. */
    private String problem() {
        if (rows < 1) {
            return "Cannot generate --rows " + rows + ". Give a whole number of at least 1, for example --rows 20000.";
        }
        long most = (long) (Runtime.getRuntime().maxMemory() * MEMORY_FOR_ROWS) / Ledger.BYTES_PER_ROW;
        if (rows > most) {
            return "Cannot generate --rows " + rows + " in the memory that Java has, which is enough for " + most
                    + ". Give fewer rows, or Java more memory (-Xmx).";
        }
        return Destination.named(out).problem();
    }
}
