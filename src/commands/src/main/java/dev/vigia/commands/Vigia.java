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
import dev.vigia.commands.terminal.FailureHandler;
import dev.vigia.commands.terminal.Interruption;
import dev.vigia.commands.terminal.TemporaryFolder;
import dev.vigia.commands.weekly.WeeklyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;

/** The program behind {@code ./vigia}: all commands, each of which answers with an exit code. */
@Command(
        name = "./vigia",
        mixinStandardHelpOptions = true,
        version = "Vigía 0.1.0",
        description = "Watches bank transactions as they happen. Runs on this machine without an AWS account.",
        commandListHeading = "%nCommands (each explains itself with --help):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:bad usage or bad input", "130:interrupted by Ctrl-C before it was done"
        },
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
        // Deleted here and not by a hook alone: a halt runs no hooks.
        temporary.delete();
        Interruption.exit(exitCode);
    }

    /** Returns all commands. They answer with an exit code and never throw. */
    public static CommandLine commandLine() {
        return complete(new CommandLine(new Vigia()));
    }

    /** Returns all commands, with another one in place of the one of the same name. */
    public static CommandLine commandLineWith(Object command) {
        CommandLine all = new CommandLine(new Vigia());
        CommandLine other = new CommandLine(command);
        all.getCommandSpec().removeSubcommand(other.getCommandName());
        return complete(all.addSubcommand(other));
    }

    private static CommandLine complete(CommandLine all) {
        // picocli does not hand a version down: --version of a subcommand would print nothing.
        all.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .version(all.getCommandSpec().version()));
        addExitCodes(all, all.getCommandSpec().usageMessage());
        // Last, because picocli gives handlers to the subcommands that are there, not to later ones.
        return FailureHandler.installIn(all);
    }

    /** Shows the general exit codes in the help of commands that list none of their own. */
    private static void addExitCodes(CommandLine command, UsageMessageSpec general) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        if (usage.exitCodeList().isEmpty()) {
            usage.exitCodeListHeading(general.exitCodeListHeading());
            usage.exitCodeList(general.exitCodeList());
        }
        command.getSubcommands().values().forEach(subcommand -> addExitCodes(subcommand, general));
    }

    @Override
    public void run() {
        specification.commandLine().usage(specification.commandLine().getOut());
    }
}
