package dev.vigia.commands.terminal;

import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever a command throws into a message on standard error and an exit code. No command does that by itself. */
public final class FailureHandler {
    private static final String TRACE = "VIGIA_TRACE";

    private FailureHandler() {}

    /** Makes all commands answer with an exit code and never throw. */
    public static CommandLine installIn(CommandLine all) {
        return all.setParameterExceptionHandler((wrong, arguments) -> answer(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> answer(failure, command));
    }

    /** Prints one sentence: picocli would print the whole help after it. */
    private static int answer(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String sentence = wrong.getMessage().strip().lines().findFirst().orElse("Wrong usage");
        String name = command.getCommandSpec().qualifiedName();
        command.getErr()
                .println(Printable.line(sentence) + (sentence.endsWith(".") ? "" : ".") + likely(wrong) + " See " + name
                        + " --help.");
        return ExitCode.BAD_INPUT;
    }

    /** Returns a sentence with the names that a misspelt one is like, or nothing. */
    private static String likely(ParameterException wrong) {
        List<String> names =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return names.isEmpty() ? "" : " Did you mean " + String.join(" or ", names) + "?";
    }

    private static int answer(Exception failure, CommandLine command) {
        if (failure instanceof ExplainedFailure explained) {
            command.getErr().println(Printable.lines(explained.getMessage()));
            return ExitCode.of(explained);
        }
        String advice =
                failure instanceof IOException ? " Check that the disk has room and that you may write there." : "";
        command.getErr()
                .println("Cannot finish " + command.getCommandSpec().qualifiedName() + ": "
                        + Printable.lines(failure.toString()) + "." + advice + " " + TRACE
                        + "=1 shows where it happened.");
        if (System.getenv(TRACE) != null) {
            failure.printStackTrace(command.getErr());
        }
        return ExitCode.FAILED;
    }
}
