package dev.vigia.local;

import dev.vigia.local.backtest.BacktestCommand;
import dev.vigia.local.bench.BenchCommand;
import dev.vigia.local.demo.DemoCommand;
import dev.vigia.local.deploy.DeployCommand;
import dev.vigia.local.rules.RulesCommand;
import dev.vigia.local.score.ScoreCommand;
import dev.vigia.local.weekly.WeeklyCommand;
import dev.vigia.replay.ReplayCommand;
import dev.vigia.replay.fetch.FetchCommand;
import dev.vigia.replay.generate.bank.GenerateCommand;
import dev.vigia.replay.scenarios.InjectCommand;
import dev.vigia.transactions.encoding.Printable;
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
        TemporaryFolder temporary = TemporaryFolder.ofThisProcess();
        int exitCode = commandLine().execute(arguments);
        temporary.delete();
        Interruption.exit(exitCode);
    }

    /** All commands, which answer with an exit code and never throw. */
    public static CommandLine commandLine() {
        CommandLine all = new CommandLine(new Vigia());
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
