package dev.vigia.bench;

import dev.vigia.commands.Vigia;

/** The program behind {@code ./vigia bench}: all commands, the measurements included. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        Vigia.run(Vigia.commandLineWith(new BenchCommand()), arguments);
    }
}
