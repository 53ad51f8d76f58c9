package dev.vigia.aws.operations;

import dev.vigia.aws.errors.DeployFailed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An act of an operator on a deployment. Each operation is a shell script of AWS CLI commands, to be read before it is run. */
public enum Operation {
    /** Deploys into an account with nothing in it. */
    FIRST,
    /** Deploys another jar, another profile or other stacks, and keeps the application's state. */
    UPDATE,
    /** Goes back to the application as it was before its last update. */
    ROLLBACK,
    /** Brings back files from the backups and state from a snapshot. */
    RESTORE,
    /** Deletes all stacks, and the data only if the operator says so. */
    TEARDOWN;

    /**
     * Returns the operation of a word on the command line.
     *
     * @throws DeployFailed if there is none, with the words that there are
     */
    public static Operation of(String word) {
        return Arrays.stream(values())
                .filter(operation -> operation.word().equals(word))
                .findFirst()
                .orElseThrow(() -> DeployFailed.badInput(
                        "Cannot print \"" + word + "\". Give one of " + String.join(", ", words()) + "."));
    }

    /** Returns the script for bash. */
    public String script(Deployment deployment) {
        return Script.of(word(), deployment, false);
    }

    /** Returns a script for bash that asks an account what a deployment would change in it, and changes nothing. */
    public static String preview(Deployment deployment) {
        return Script.of("preview", deployment, true);
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Operation::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
