package dev.vigia.commands;

import dev.vigia.commands.demo.DemoCommand;
import dev.vigia.commands.deploy.DeployCommand;
import dev.vigia.commands.evaluation.BacktestCommand;
import dev.vigia.commands.evaluation.InjectCommand;
import dev.vigia.commands.evaluation.ScoreCommand;
import dev.vigia.commands.fetch.FetchCommand;
import dev.vigia.commands.generate.GenerateCommand;
import dev.vigia.commands.local.BenchCommand;
import dev.vigia.commands.local.LocalCommand;
import dev.vigia.commands.local.TestCommand;
import dev.vigia.commands.replay.ReplayCommand;
import dev.vigia.commands.rules.RulesCommand;
import dev.vigia.commands.terminal.Interruption;
import dev.vigia.commands.terminal.TemporaryFolder;
import dev.vigia.commands.weekly.WeeklyCommand;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.errors.CommandFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code ./vigia} runs: picks the command, and turns whatever goes wrong into one line and an exit code. */
@Command(
        name = "./vigia",
        mixinStandardHelpOptions = true,
        version = "Vigía 0.1.0",
        description = "Watches bank transactions as they happen, on this machine, without an AWS account.",
        commandListHeading = "%nCommands (each explains itself with --help):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:bad usage or input", "130:interrupted before it was done"},
        subcommands = {
            DemoCommand.class,
            TestCommand.class,
            ReplayCommand.class,
            FetchCommand.class,
            GenerateCommand.class,
            InjectCommand.class,
            ScoreCommand.class,
            RulesCommand.class,
            BacktestCommand.class,
            WeeklyCommand.class,
            LocalCommand.class,
            DeployCommand.class,
            BenchCommand.class
        })
public final class Vigia implements Runnable {
    @Spec
    private CommandSpec specification;

    private Vigia() {}

    public static void main(String[] arguments) {
        run(commandLine(), arguments);
    }

    /** Runs a command and ends the process with its exit code. */
    public static void run(CommandLine commands, String... arguments) {
        TemporaryFolder temporary = TemporaryFolder.ofThisProcess();
        int exitCode = commands.execute(arguments);
        temporary.delete();
        Interruption.exit(exitCode);
    }

    /** Returns all commands. They answer with an exit code and never throw. */
    public static CommandLine commandLine() {
        return answering(new CommandLine(new Vigia()));
    }

    /** Returns all commands, with another one in place of the one of the same name. */
    public static CommandLine commandLineWith(Object command) {
        CommandLine all = new CommandLine(new Vigia());
        CommandLine other = new CommandLine(command);
        all.getCommandSpec().removeSubcommand(other.getCommandName());
        return answering(all.addSubcommand(other));
    }

    private static CommandLine answering(CommandLine all) {
        String[] version = all.getCommandSpec().version();
        all.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .version(version));
        return all.setParameterExceptionHandler((wrong, arguments) -> explain(wrong))
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
        command.getErr()
                .println(Printable.line(sentence) + (sentence.endsWith(".") ? "" : ".") + " See " + name + " --help.");
        return 2;
    }

    private static int explain(Exception failure, CommandLine command) {
        if (failure instanceof CommandFailed expected) {
            command.getErr().println(Printable.lines(expected.getMessage()));
            return expected.exitCode();
        }
        String name = command.getCommandSpec().qualifiedName();
        command.getErr()
                .println("Cannot finish " + name + ": " + Printable.lines(failure.toString())
                        + ". VIGIA_TRACE=1 shows where it happened.");
        if (System.getenv("VIGIA_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }
}
