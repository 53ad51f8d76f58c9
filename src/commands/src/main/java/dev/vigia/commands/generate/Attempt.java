package dev.vigia.commands.generate;

import dev.vigia.evaluation.generate.Destination;
import java.io.IOException;
import java.io.PrintWriter;

/** How every command ends that writes something invented: what it says, and its exit code. */
final class Attempt {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    private final Destination destination;
    private final PrintWriter errors;

    /** @param destination of what is written, which explains what fails */
    Attempt(Destination destination, PrintWriter errors) {
        this.destination = destination;
        this.errors = errors;
    }

    /** The writing itself. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Writes, unless something is wrong beforehand.
     *
     * @param problem in one line, or {@code null}
     * @return the command's exit code
     */
    int make(String problem, Work work) {
        if (problem != null) {
            errors.println(problem);
            return BAD_USAGE;
        }
        try {
            work.run();
            return DONE;
        } catch (IOException failed) {
            errors.println(destination.explain(failed));
            return FAILED;
        }
    }
}
