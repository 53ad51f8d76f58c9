package dev.vigia.replay.generate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia generate labelled}: writes card payments whose rows say which are fraud. */
@Command(
        name = "labelled",
        sortOptions = false,
        description = {
            "Write card payments whose rows say which are fraud, and by which of three scenarios.",
            "",
            "Made after the description of the simulator in the Fraud Detection Handbook (Le Borgne et al.), chapter 3, and read "
                    + "with the mapping handbook.yaml. Two terminals and three cards are compromised a day, whatever the size: fewer customers and "
                    + "terminals are a larger share of fraud. The same size and seed give the same file everywhere.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  vigia generate labelled --out cards.csv.gz",
            "  vigia generate labelled --customers 500 --terminals 1000 --days 60 --seed 7 --out cards.csv"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:could not be written", "2:wrong usage"})
final class LabelledCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    private static final double MEMORY_FOR_ROWS = 0.7;
    private static final int MOST_ROWS_A_DAY = 2;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Each makes up to four payments a day, two on average. Default: ${DEFAULT-VALUE}.")
    private int customers;

    @Option(
            names = "--terminals",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Where customers pay. Default: ${DEFAULT-VALUE}.")
    private int terminals;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "183",
            description = "From 1 April 2018 on. Default: ${DEFAULT-VALUE}.")
    private int days;

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
        Destination destination = Destination.named(out);
        String problem = problem() == null ? destination.problem() : problem();
        if (problem != null) {
            errors.println(problem);
            return BAD_USAGE;
        }
        try {
            CardFile file = new CardFile(new CardFile.Size(customers, terminals, days), seed);
            Progress progress = new Progress(file.rows(), errors, System::nanoTime);
            destination.write(writer -> file.write(writer, progress));
            return DONE;
        } catch (IOException failed) {
            errors.println(destination.explain(failed));
            return FAILED;
        }
    }

    /** What is wrong with the size, in one line, or null. */
    private String problem() {
        if (customers < 1 || terminals < 1 || days < 1 || days > CardFile.Size.MOST_DAYS) {
            return "Cannot generate --customers " + customers + " --terminals " + terminals + " --days " + days
                    + ". Give at least 1 of each, and at most " + CardFile.Size.MOST_DAYS + " days.";
        }
        long room = (long) (Runtime.getRuntime().maxMemory() * MEMORY_FOR_ROWS);
        long rows = (long) customers * days * MOST_ROWS_A_DAY;
        long bytes = rows * CardLedger.BYTES_PER_ROW + (long) terminals * Terminals.BYTES_EACH;
        return rows > Integer.MAX_VALUE / 2 || bytes > room
                ? "Cannot generate about " + rows + " rows at " + terminals
                        + " terminals in the memory that Java has. Give fewer, or Java more memory (-Xmx)."
                : null;
    }
}
