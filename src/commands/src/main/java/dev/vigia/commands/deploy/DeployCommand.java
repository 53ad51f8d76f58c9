package dev.vigia.commands.deploy;

import dev.vigia.commands.terminal.ExitCode;
import dev.vigia.commands.terminal.Interruption;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.local.services.Installation;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** {@code vigia deploy}: hands all arguments to the program that knows AWS, and passes on what it prints. */
@Command(
        name = "deploy",
        description =
                "Makes the templates for AWS, shows what they change and what they cost, and prints the commands that "
                        + "deploy them: synth, diff, cost, run.")
public final class DeployCommand implements Callable<Integer> {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    /** All arguments, --help included, because the other program has a help of its own. */
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private Terminal terminal;

    private volatile boolean interrupted;

    private DeployCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        try (DeployProgram program = DeployProgram.start(
                        Installation.find().aws(),
                        arguments,
                        passedTo(terminal.results()),
                        passedTo(terminal.messages()));
                Interruption ending = Interruption.handledBy(() -> end(program), LONGEST_STOP)) {
            int exitCode = program.exitCode();
            // A program of JavaCommand that is told to end exits with 0, whether it was done or not.
            return interrupted ? ExitCode.INTERRUPTED : exitCode;
        }
    }

    private void end(DeployProgram program) {
        interrupted = true;
        program.beginClose();
    }

    /** Passes a line on unchanged. The program is our own, and templates must not change on the way. */
    private static Consumer<String> passedTo(PrintWriter to) {
        return line -> {
            to.println(line);
            to.flush();
        };
    }
}
