package dev.vigia.aws.commands;

import dev.vigia.aws.errors.DeployFailed;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code ./vigia deploy} runs, in a JVM of its own: the libraries of CDK are on no other class path. */
@Command(
        name = "./vigia deploy",
        mixinStandardHelpOptions = true,
        version = "Vigía 0.1.0",
        description = {
            "Prepares the system's deployment to AWS. Nothing here needs an account or reaches the network.",
            "",
            "A profile is what is deployed, and how much of it: null (a run a week and nothing between), small (around the "
                    + "clock, one processing unit), bank (millions of transactions a day), or a file of one's own."
        },
        commandListHeading = "%nCommands (each explains itself with --help):%n",
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

    /** All commands, which answer with an exit code and never throw. */
    static CommandLine commandLine() {
        return new CommandLine(new DeployCommand())
                .setParameterExceptionHandler((wrong, arguments) -> explain(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    @Override
    public void run() {
        specification.commandLine().usage(specification.commandLine().getOut());
    }

    private static int explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String sentence = wrong.getMessage().strip().lines().findFirst().orElse("Wrong usage");
        command.getErr().println(sentence + (sentence.endsWith(".") ? "" : ".") + " See " + name + " --help.");
        return 2;
    }

    private static int explain(Exception failure, CommandLine command) {
        if (failure instanceof DeployFailed expected) {
            command.getErr().println(expected.getMessage());
            return expected.exitCode();
        }
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("Cannot finish " + name + ": " + failure + ". VIGIA_TRACE=1 shows where it happened.");
        if (System.getenv("VIGIA_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }
}
