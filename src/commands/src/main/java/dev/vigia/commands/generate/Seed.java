package dev.vigia.commands.generate;

import picocli.CommandLine.Option;

/** The options that every command has which writes something invented. */
final class Seed {
    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Any whole number; another one gives another file. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    long value() {
        return seed;
    }
}
