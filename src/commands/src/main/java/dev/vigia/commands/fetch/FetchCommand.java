package dev.vigia.commands.fetch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vigia fetch}: data that others have published, and which may therefore not be shipped. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = "Fetches the data sets that others have published.",
        commandListHeading = "%nFrom where:%n",
        subcommands = KaggleCommand.class)
public final class FetchCommand implements Runnable {
    @Spec
    private CommandSpec specification;

    @Override
    public void run() {
        throw new ParameterException(specification.commandLine(), "From where: kaggle?");
    }
}
