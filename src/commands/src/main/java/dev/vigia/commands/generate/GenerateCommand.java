package dev.vigia.commands.generate;

import dev.vigia.commands.terminal.Terminal;
import dev.vigia.evaluation.generate.bank.BankFile;
import dev.vigia.evaluation.generate.bank.Ledger;
import dev.vigia.transactions.errors.ExplainedFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigia generate}: an invented bank file of any size, for demos, tests and measurements. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes an invented bank file with the columns, faults and distributions of the published one.",
            "",
            "More rows mean more accounts, not busier ones. The same rows and seed give the same file on every machine."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia generate --rows 20000 --out bank.csv",
            "  ./vigia generate --rows 1048567 --seed 7 --out bank.csv.gz",
            "  ./vigia generate --rows 100 | head",
            "  ./vigia generate labelled --out cards.csv",
            "  ./vigia generate music --out music"
        },
        commandListHeading = "%nOther files:%n",
        subcommands = {LabelledCommand.class, MusicCommand.class})
public final class GenerateCommand implements Runnable {
    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "" + BankFile.PUBLISHED_ROWS,
            description = "Number of rows, at least 1 (default: ${DEFAULT-VALUE}, as in the published file).")
    private int rows;

    @Mixin
    private Writing writing;

    @Mixin
    private Terminal terminal;

    @Override
    public void run() {
        checkRows();
        writing.check();
        writing.write(new BankFile(rows, writing.seed()), terminal);
    }

    private void checkRows() {
        if (rows < 1) {
            throw ExplainedFailure.badInput("Cannot generate --rows " + rows
                    + ". Give a whole number of at least 1, for example --rows 20000.");
        }
        long most = Writing.memoryForRows() / Ledger.BYTES_PER_ROW;
        if (rows > most) {
            throw ExplainedFailure.badInput("Cannot generate --rows " + rows + ": Java has memory for " + most
                    + ". Give fewer rows, or give Java more memory (-Xmx).");
        }
    }
}
