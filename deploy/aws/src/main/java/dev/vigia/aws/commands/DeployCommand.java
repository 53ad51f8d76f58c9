package dev.vigia.aws.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program behind {@code ./vigia deploy}. It runs in a JVM of its own, because CDK's libraries are on no other class path. */
@Command(
        name = "./vigia deploy",
        mixinStandardHelpOptions = true,
        version = "Vigía 0.1.0",
        description = {
            "Prepares the deployment to AWS. No command here needs an account or reaches the network.",
            "",
            "A profile says what is deployed, and how much of it: null (one run a week and nothing between), small (around the "
                    + "clock, one processing unit), bank (millions of transactions a day), or a file of your own."
        },
        commandListHeading = "%nCommands (each has --help):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, or the checks found something", "2:bad usage or input"},
        footer = {"", "Example:", "  ./vigia deploy synth --profile small", "  ./vigia deploy run first --profile small"
        },
        subcommands = {SynthCommand.class, DiffCommand.class, CostCommand.class, RunCommand.class})
public final class DeployCommand implements Runnable {
    @Spec
    private CommandSpec specification;

    private DeployCommand() {}

    public static void main(String[] arguments) {
        int exitCode = commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        System.exit(exitCode);
    }

    /** Returns all commands. They answer with an exit code and never throw. */
    static CommandLine commandLine() {
        return Failures.handled(new CommandLine(new DeployCommand()));
    }

    @Override
    public void run() {
        specification.commandLine().usage(specification.commandLine().getOut());
    }
}
