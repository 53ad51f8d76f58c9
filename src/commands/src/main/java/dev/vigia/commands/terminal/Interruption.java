package dev.vigia.commands.terminal;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What a command does when it is interrupted (Ctrl-C, or a polite kill): it ends its work in order, for which it has time
 * while it makes progress, and its exit code is its own. While none is open, an interruption ends the process at once.
 */
public final class Interruption implements AutoCloseable {
    private static volatile boolean awaited;
    private static volatile boolean begun;

    private final Thread hook;

    private Interruption(Runnable reaction, Duration patience, LongSupplier progress) {
        this.hook = new Thread(() -> react(reaction, patience, progress), "interruption");
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
     * @param patience after which the process ends all the same, if {@code progress} has not changed meanwhile
     * @param progress any number that changes while the command does something towards its end
     */
    public static Interruption handledBy(Runnable reaction, Duration patience, LongSupplier progress) {
        Interruption interruption = new Interruption(reaction, patience, progress);
        awaited = true;
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Ends the process with the command's exit code, if need be in the middle of the end that an interruption began. */
    public static void exit(int exitCode) {
        if (begun) {
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().halt(exitCode);
        }
        System.exit(exitCode);
    }

    /** Whether a command has asked to be told; also while it comes to the end that it was told of. */
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
                begun = true;
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

    private static void react(Runnable reaction, Duration patience, LongSupplier progress) {
        begun = true;
        reaction.run();
        try {
            awaitStandstill(patience, progress);
            System.err.println("vigia: did not end in order: no progress for " + patience.toSeconds() + " s.");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
