package dev.vigia.commands.terminal;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A command's reaction to Ctrl-C or a polite kill. The command comes to an orderly end of its own, and its exit code counts. It
 * has time for that as long as it makes progress. While no reaction is open, an interruption ends the process at once.
 *
 * <p>The JVM runs shutdown hooks for a signal, and ends when they have returned. So the hook stays here until the main thread,
 * which goes on meanwhile, calls {@link #exit}.
 */
public final class Interruption implements AutoCloseable {
    /** Whether a reaction is open. Static, like the end of a process. */
    private static volatile boolean awaited;
    /** Whether a signal has come and the reaction has begun. */
    private static volatile boolean begun;

    private final Thread hook;

    private Interruption(Runnable reaction) {
        this.hook = new Thread(reaction, "interruption");
    }

    /**
     * Begins to listen.
     *
     * @param reaction tells the command's thread to come to its end, and returns at once
     * @param patience after which the process ends all the same
     */
    public static Interruption handledBy(Runnable reaction, Duration patience) {
        return handledBy(reaction, patience, () -> 0);
    }

    /**
     * Begins to listen.
     *
     * @param reaction tells the command's thread to come to its end, and returns at once
     * @param patience after which the process ends all the same, if {@code progress} has not changed meanwhile
     * @param progress any number that changes while the command does something towards its end
     */
    public static Interruption handledBy(Runnable reaction, Duration patience, LongSupplier progress) {
        // Set before the hook exists: hooks run side by side, and that of the temporary folder asks for it.
        awaited = true;
        return new Interruption(() -> react(reaction, patience, progress)).listening();
    }

    /**
     * Begins to listen for a command that may be cut off anywhere, with the signal's exit code.
     *
     * @param lastWords tells the user what is left, and returns at once
     */
    public static Interruption toldBy(Runnable lastWords) {
        return new Interruption(lastWords).listening();
    }

    /** Ends the process with the command's exit code, if need be in the middle of the end that an interruption began. */
    public static void exit(int exitCode) {
        if (begun) {
            // System.exit would wait for the hook, which waits for this thread.
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().halt(exitCode);
        }
        System.exit(exitCode);
    }

    /** Returns whether a command brings itself to an end when it is interrupted, or is just doing that. */
    static boolean isAwaited() {
        return awaited;
    }

    @Override
    public void close() {
        if (!begun) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
                awaited = false;
            } catch (IllegalStateException interruptedJustNow) {
                // The hook may not have run yet. exit() must halt, because System.exit would wait for the hook.
                begun = awaited;
            }
        }
    }

    static void awaitStandstill(Duration patience, LongSupplier progress) throws InterruptedException {
        long before;
        do {
            before = progress.getAsLong();
            Thread.sleep(patience.toMillis());
        } while (progress.getAsLong() != before);
    }

    private Interruption listening() {
        Runtime.getRuntime().addShutdownHook(hook);
        return this;
    }

    private static void react(Runnable reaction, Duration patience, LongSupplier progress) {
        begun = true;
        reaction.run();
        try {
            awaitStandstill(patience, progress);
            // When the hook returns, the JVM ends with the signal's exit code, whatever the main thread does.
            System.err.println("vigia: did not end in order: no progress for " + patience.toSeconds() + " s.");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
