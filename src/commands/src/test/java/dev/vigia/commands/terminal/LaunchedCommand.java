package dev.vigia.commands.terminal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command of {@code ./vigia} as somebody starts it: a process of its own, told what to do by signals alone. */
public final class LaunchedCommand implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Path work;
    private final Path output;
    private final Process process;
    private List<ProcessHandle> children = List.of();

    /** @param folder gets the command's work folder */
    public static LaunchedCommand start(Path folder, String command, String... options) throws IOException {
        return startBy(List.of(), folder, command, options);
    }

    /** @param launcher runs what follows it, as {@code nice} does */
    public static LaunchedCommand startBy(List<String> launcher, Path folder, String command, String... options)
            throws IOException {
        return new LaunchedCommand(launcher, folder, command, options);
    }

    private LaunchedCommand(List<String> launcher, Path folder, String vigia, String... options) throws IOException {
        this.work = folder.resolve("work");
        this.output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It lives for seconds: the optimising compiler would only take the cores away from what it starts.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Daws.cborEnabled=false"));
        command.addAll(List.of("dev.vigia.commands.Vigia", vigia, "--work", work.toString()));
        if (vigia.equals("demo")) {
            command.add("--job-option=-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    public void awaitOutput(String expression) throws Exception {
        await("output with " + expression, () -> output().lines()
                .anyMatch(line -> line.matches(".*" + expression + ".*")));
    }

    public void await(String what, BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertTrue(process.isAlive(), () -> "ended while " + what + " was awaited: " + output());
            assertTrue(System.nanoTime() < end, () -> "no " + what + " in time: " + output());
            Thread.sleep(50);
        }
        children = process.descendants().toList();
    }

    /** Sends the signal of Ctrl-C, or that of a polite kill if the tests run without a terminal and it may be ignored. */
    public void interrupt() throws Exception {
        String signal = hearsInterrupts() ? "INT" : "TERM";
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Ends one of its processes at once, found by a part of its command line. */
    public ProcessHandle kill(String part) {
        ProcessHandle victim =
                find(part).orElseThrow(() -> new AssertionError("no process has " + part + " in its command line"));
        victim.destroyForcibly();
        return victim;
    }

    /** Returns whether one of its processes has this in its command line. */
    public boolean runs(String part) {
        return find(part).isPresent();
    }

    private Optional<ProcessHandle> find(String part) {
        return process.descendants()
                .filter(child ->
                        child.isAlive() && child.info().commandLine().orElse("").contains(part))
                .findFirst();
    }

    /** Waits for its end, after which none of its processes may be there. */
    public int exitCode() throws Exception {
        children = process.isAlive() ? process.descendants().toList() : children;
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), this::output);
        for (ProcessHandle child : children) {
            child.onExit().get(10, TimeUnit.SECONDS);
        }
        return process.exitValue();
    }

    public Path work() {
        return work;
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private boolean hearsInterrupts() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return true;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigCgt:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.split("\\s+")[1], 16) & 2) != 0);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
