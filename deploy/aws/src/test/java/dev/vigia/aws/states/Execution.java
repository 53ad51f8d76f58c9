package dev.vigia.aws.states;

import java.util.List;

/**
 * The end of an execution.
 *
 * @param status as Step Functions names it
 * @param error empty if it succeeded
 * @param path the states it came through
 */
record Execution(String status, String error, String cause, List<String> path) {
    boolean succeeded() {
        return status.equals("SUCCEEDED");
    }
}
