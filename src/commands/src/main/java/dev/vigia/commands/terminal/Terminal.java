package dev.vigia.commands.terminal;

import dev.vigia.transactions.encoding.Printable;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The outputs of a command: results go to standard output, everything else to standard error. A mixin without options.
 *
 * <p>Input decides parts of what is printed, so that control characters are taken out of every line.
 */
@Command
public final class Terminal {
    // The command that has this mixin, and not the mixin itself.
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Prints a line of the result. */
    public void print(String line) {
        results().println(Printable.line(line));
        results().flush();
    }

    /** Prints the lines of the result. */
    public void print(List<String> lines) {
        lines.forEach(line -> results().println(Printable.line(line)));
        results().flush();
    }

    /** Prints text of our own as it is. */
    public void printAsIs(String text) {
        results().print(text);
        results().flush();
    }

    /** Prints a message, which is no part of the result. */
    public void tell(String sentence) {
        messages().println(Printable.line(sentence));
        messages().flush();
    }

    /** Prints messages, which are no part of the result. */
    public void tell(List<String> sentences) {
        sentences.forEach(this::tell);
    }

    /** Returns a new line of progress among the messages. */
    public ProgressLine progress() {
        return ProgressLine.on(messages());
    }

    /** Returns the refusal of options that are fine one by one and wrong together. */
    public ParameterException wrongUsage(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    public PrintWriter results() {
        return command.commandLine().getOut();
    }

    public PrintWriter messages() {
        return command.commandLine().getErr();
    }
}
