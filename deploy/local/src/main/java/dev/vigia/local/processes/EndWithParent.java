package dev.vigia.local.processes;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs another main class and ends when standard input closes. The parent holds the other end, so that no process is left when
 * the parent dies, even by kill -9. The first argument is the class to run, the rest are its arguments.
 */
final class EndWithParent {
    private static final long GRACE_MILLIS = 5000;

    private EndWithParent() {}

    public static void main(String[] arguments) throws Throwable {
        daemon("end with parent", EndWithParent::awaitParentsEnd);
        Method main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        // The class may be package-private, as ServeS3 is.
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException failure) {
            // Without the wrapper of reflection, so that the trace begins with the program's own failure.
            throw failure.getCause();
        }
    }

    private static void awaitParentsEnd() {
        try {
            // Returns at the end of the input, which comes when the parent closes it or dies.
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            System.err.println("Standard input is broken, so the parent is taken for dead: " + broken.getMessage());
        }
        daemon("end at last", EndWithParent::haltAfterGrace);
        System.exit(0);
    }

    /** Ends the JVM even if a shutdown hook hangs: the parent is gone, and nobody else would do it. */
    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        // A program that comes to its end must not be kept alive by these threads.
        thread.setDaemon(true);
        thread.start();
    }
}
