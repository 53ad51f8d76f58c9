package dev.vigia.commands.deploy;

import dev.vigia.commands.terminal.Interruption;
import dev.vigia.local.services.Installation;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Hands everything to the program that knows AWS, its help too. */
@Command(
        name = "deploy",
        description = "Templates for AWS, what differs from before, what it costs, and the commands that deploy it: "
                + "synth, diff, cost, run.")
public final class DeployCommand implements Callable<Integer> {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
    private static final int INTERRUPTED = 130;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Spec
    private CommandSpec specification;

    private volatile boolean interrupted;

    private DeployCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = specification.commandLine().getOut();
        PrintWriter err = specification.commandLine().getErr();
        try (DeployProgram program = DeployProgram.start(
                        Installation.find().aws(), arguments, line -> print(line, out), line -> print(line, err));
                Interruption ending = Interruption.handledBy(() -> end(program), LONGEST_STOP)) {
            int exitCode = program.exitCode();
            return interrupted ? INTERRUPTED : exitCode;
        }
    }

    private void end(DeployProgram program) {
        interrupted = true;
        program.beginClose();
    }

    private static void print(String line, PrintWriter to) {
        to.println(line);
        to.flush();
    }
}
