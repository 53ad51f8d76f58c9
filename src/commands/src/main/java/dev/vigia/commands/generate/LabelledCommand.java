package dev.vigia.commands.generate;

import dev.vigia.evaluation.generate.cards.CardFile;
import dev.vigia.evaluation.generate.cards.CardLedger;
import dev.vigia.evaluation.generate.cards.Terminals;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
public final class LabelledCommand implements Callable<Integer> {
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

    @Mixin
    private Writing writing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return writing.write(
                problem(), () -> new CardFile(new CardFile.Size(customers, terminals, days), writing.seed()));
    }

    /** What is wrong with the size, in one line, or null. */
    private String problem() {
        List<OptionSpec> misplaced =
                spec.commandLine().getParent().getParseResult().matchedOptions();
        if (!misplaced.isEmpty()) {
            return misplaced.get(0).longestName() + " before labelled means another file. Options of "
                    + spec.qualifiedName() + " come after it, see --help.";
        }
        if (customers < 1 || terminals < 1 || days < 1 || days > CardFile.Size.MOST_DAYS) {
            return "Cannot generate --customers " + customers + " --terminals " + terminals + " --days " + days
                    + ". Give at least 1 of each, and at most " + CardFile.Size.MOST_DAYS + " days.";
        }
        long rows = (long) customers * days * MOST_ROWS_A_DAY;
        long bytes = rows * CardLedger.BYTES_PER_ROW + (long) terminals * Terminals.BYTES_EACH;
        return rows > Integer.MAX_VALUE / 2 || bytes > Writing.memoryForRows()
                ? "Cannot generate about " + rows + " rows at " + terminals
                        + " terminals in the memory that Java has. Give fewer, or Java more memory (-Xmx)."
                : null;
    }
}
