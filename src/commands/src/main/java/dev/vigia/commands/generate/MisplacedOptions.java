package dev.vigia.commands.generate;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Refuses options of {@code generate} itself before a subcommand: picocli would take them, and nobody would read them. */
final class MisplacedOptions {
    private MisplacedOptions() {}

    static void refuse(CommandSpec subcommand) {
        List<OptionSpec> misplaced =
                subcommand.commandLine().getParent().getParseResult().matchedOptions();
        if (!misplaced.isEmpty()) {
            throw ExplainedFailure.badInput(misplaced.get(0).longestName() + " before " + subcommand.name()
                    + " means another file. Options of " + subcommand.qualifiedName() + " come after it, see --help.");
        }
    }
}
