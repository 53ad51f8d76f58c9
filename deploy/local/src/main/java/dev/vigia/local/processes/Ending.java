package dev.vigia.local.processes;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends a process that stops when its standard input closes, which is held open here. */
final class Ending {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration GRACE_AFTER_TERMINATION = Duration.ofSeconds(2);

    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;

    private Ending() {}

    /** Asks the process to end. Does not wait. */
    static void begin(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
    }

    /** Returns when it has ended; after 5 seconds it is told to terminate, after 2 more it is killed. */
    static void await(Process process) {
        if (!ended(process, GRACE)) {
            process.destroy();
        }
        if (!ended(process, GRACE_AFTER_TERMINATION)) {
            process.destroyForcibly();
        }
        process.onExit().join();
    }

    /** Returns an exit code in words. Above 128 it is 128 and the signal that ended the process. */
    static String described(int exitCode) {
        String code = "exit code " + exitCode;
        return switch (exitCode) {
            case KILLED -> code + " (killed, as by kill -9, or by the system for want of memory)";
            case TERMINATED -> code + " (terminated, as by kill)";
            default -> code;
        };
    }

    private static boolean ended(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
