package dev.vigia.commands.inputs;

import picocli.CommandLine.Option;

/** The hidden option that sends every row twice, so that tests see the job drop repeats. */
public final class Copies {
    @Option(names = "--copies", hidden = true, defaultValue = "1")
    private int copies;

    /** Returns how often each row is sent, as the user gave it. */
    public int value() {
        return copies;
    }
}
