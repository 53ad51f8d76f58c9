package dev.vigia.aws.commands;

import dev.vigia.aws.errors.DeployFailed;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns whatever goes wrong in a command into one message on standard error and an exit code. */
final class Failures {
    private static final String TRACE = "VIGIA_TRACE";

    private Failures() {}

    /** Installs the handling of failures. Commands only throw. */
    static CommandLine handled(CommandLine commands) {
        return commands.setParameterExceptionHandler((wrong, arguments) -> explain(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    private static int explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String sentence = wrong.getMessage().strip().lines().findFirst().orElse("Wrong usage");
        command.getErr()
                .println(sentence + (sentence.endsWith(".") ? "" : ".") + " See "
                        + command.getCommandSpec().qualifiedName() + " --help.");
        return DeployFailed.BAD_INPUT;
    }

    private static int explain(Exception failure, CommandLine command) {
        if (failure instanceof DeployFailed expected) {
            command.getErr().println(expected.getMessage());
            return expected.exitCode();
        }
        command.getErr()
                .println("Cannot finish " + command.getCommandSpec().qualifiedName() + ": " + failure + ". " + TRACE
                        + "=1 shows where it happened.");
        if (System.getenv(TRACE) != null) {
            failure.printStackTrace(command.getErr());
        }
        return DeployFailed.FAILED;
    }
}
