package dev.vigia.commands.local;

import dev.vigia.transactions.errors.ExplainedFailure;
import picocli.CommandLine.Command;

/** The entry of the measurements in the list of commands. The launcher runs them with a class path of their own. */
@Command(name = "bench", description = "Measures, and prints the figures with the machine that they were measured on.")
public final class BenchCommand implements Runnable {
    @Override
    public void run() {
        throw ExplainedFailure.badInput("Cannot measure from here. Run ./vigia bench.");
    }
}
