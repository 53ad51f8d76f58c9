package dev.vigia.local.processes;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A program that does this one's work. Its output is passed on line by line, and its exit code is the answer. It ends no later
 * than this process, because its standard input is held open here.
 */
public final class ForegroundProcess implements AutoCloseable {
    private final Process process;
    private final Thread output;
    private final Thread errors;

    private ForegroundProcess(Process process, Consumer<String> out, Consumer<String> err) {
        this.process = process;
        this.output = passing(process.inputReader(StandardCharsets.UTF_8), out);
        this.errors = passing(process.errorReader(StandardCharsets.UTF_8), err);
    }

    /**
     * Starts a program.
     *
     * @param command as {@link JavaCommand} makes it
     * @param environment added to this process's own
     * @param out is told every line of its standard output, by one thread; {@code err} likewise
     */
    public static ForegroundProcess start(
            List<String> command, Map<String, String> environment, Consumer<String> out, Consumer<String> err) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try {
            return new ForegroundProcess(builder.start(), out, err);
        } catch (IOException failure) {
            throw ExplainedFailure.because("Cannot start " + command.get(0) + ": " + failure.getMessage() + ".");
        }
    }

    /** Waits until it has ended and all its output is passed on. */
    public int exitCode() throws InterruptedException {
        int exitCode = process.waitFor();
        output.join();
        errors.join();
        return exitCode;
    }

    /** Asks it to end without waiting: close() waits, and forces it in the end. */
    public void beginClose() {
        Ending.begin(process);
    }

    @Override
    public void close() {
        beginClose();
        Ending.await(process);
    }

    private static Thread passing(BufferedReader lines, Consumer<String> to) {
        Thread passing = new Thread(() -> pass(lines, to), "output");
        passing.setDaemon(true);
        passing.start();
        return passing;
    }

    private static void pass(BufferedReader lines, Consumer<String> to) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.accept(line);
            }
        } catch (IOException broken) {
            to.accept("What follows is lost: " + broken.getMessage());
        }
    }
}
