package dev.vigia.commands.generate;

import picocli.CommandLine.Option;

/** The seed of everything that a command invents. */
final class Seed {
    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Any whole number. Another seed gives another file (default: ${DEFAULT-VALUE}).")
    private long seed;

    long value() {
        return seed;
    }
}
