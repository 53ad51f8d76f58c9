package dev.vigia.commands.generate;

import dev.vigia.evaluation.generate.bank.BankFile;
import dev.vigia.evaluation.generate.bank.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  vigia generate labelled --out cards.csv",
            "  vigia generate music --out music"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:could not be written", "2:wrong usage"},
        commandListHeading = "%nOther files:%n",
        subcommands = {LabelledCommand.class, MusicCommand.class})
public final class GenerateCommand implements Callable<Integer> {
    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "" + BankFile.PUBLISHED_ROWS,
            description = "Rows to write, at least 1. Default: ${DEFAULT-VALUE}, as in the published file.")
    private int rows;

    @Mixin
    private Writing writing;

    @Override
    public Integer call() {
        return writing.write(problem(), () -> new BankFile(rows, writing.seed()));
    }

    /** What is wrong with the options, in one line, or null. */
    private String problem() {
        if (rows < 1) {
            return "Cannot generate --rows " + rows + ". Give a whole number of at least 1, for example --rows 20000.";
        }
        long most = Writing.memoryForRows() / Ledger.BYTES_PER_ROW;
        if (rows > most) {
            return "Cannot generate --rows " + rows + " in the memory that Java has, which is enough for " + most
                    + ". Give fewer rows, or Java more memory (-Xmx).";
        }
        return null;
    }
}
