package dev.vigia.commands.fetch;

import dev.vigia.commands.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigia fetch}: data sets that others have published, and that may therefore not be shipped. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = "Fetches data sets that others have published.",
        commandListHeading = "%nFrom:%n",
        subcommands = KaggleCommand.class)
public final class FetchCommand implements Runnable {
    @Mixin
    private Terminal terminal;

    @Override
    public void run() {
        throw terminal.wrongUsage("Say where to fetch from: kaggle");
    }
}
