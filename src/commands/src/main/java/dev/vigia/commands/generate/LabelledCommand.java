package dev.vigia.commands.generate;

import dev.vigia.commands.terminal.Terminal;
import dev.vigia.evaluation.generate.cards.CardFile;
import dev.vigia.evaluation.generate.cards.CardLedger;
import dev.vigia.evaluation.generate.cards.Terminals;
import dev.vigia.transactions.errors.ExplainedFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia generate labelled}: card payments whose rows say which are fraud. */
@Command(
        name = "labelled",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes card payments whose rows say which are fraud, and by which of three scenarios.",
            "",
            "The file follows the simulator in the Fraud Detection Handbook (Le Borgne et al.), chapter 3. The mapping handbook.yaml "
                    + "reads it. Two terminals and three cards are compromised a day, whatever the size, so that fewer customers "
                    + "and terminals mean a larger share of fraud. The same size and seed give the same file on every machine."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia generate labelled --out cards.csv.gz",
            "  ./vigia generate labelled --customers 500 --terminals 1000 --days 60 --seed 7 --out cards.csv"
        })
public final class LabelledCommand implements Runnable {
    private static final int MOST_ROWS_A_DAY = 2;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Number of customers. Each makes up to four payments a day, two on average "
                    + "(default: ${DEFAULT-VALUE}).")
    private int customers;

    @Option(
            names = "--terminals",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Number of terminals where customers pay (default: ${DEFAULT-VALUE}).")
    private int terminals;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "183",
            description = "Number of days, from 1 April 2018 on (default: ${DEFAULT-VALUE}).")
    private int days;

    @Mixin
    private Writing writing;

    @Mixin
    private Terminal terminal;

    @Spec
    private CommandSpec specification;

    @Override
    public void run() {
        MisplacedOptions.refuse(specification);
        checkSize();
        writing.check();
        writing.write(new CardFile(new CardFile.Size(customers, terminals, days), writing.seed()), terminal);
    }

    private void checkSize() {
        if (customers < 1 || terminals < 1 || days < 1 || days > CardFile.Size.MOST_DAYS) {
            throw ExplainedFailure.badInput("Cannot generate --customers " + customers + " --terminals " + terminals
                    + " --days " + days + ". Give at least 1 of each, and at most " + CardFile.Size.MOST_DAYS
                    + " days.");
        }
        long rows = (long) customers * days * MOST_ROWS_A_DAY;
        long bytes = rows * CardLedger.BYTES_PER_ROW + (long) terminals * Terminals.BYTES_EACH;
        if (rows > Integer.MAX_VALUE / 2 || bytes > Writing.memoryForRows()) {
            throw ExplainedFailure.badInput("Cannot generate about " + rows + " rows at " + terminals
                    + " terminals in the memory that Java has. Give fewer, or give Java more memory (-Xmx).");
        }
    }
}
