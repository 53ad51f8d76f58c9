package dev.vigia.aws.states;

import java.util.Map;

/** Who answers to the tasks of a machine, and whose clock goes on while they wait. */
interface Calls {
    /**
     * Answers.
     *
     * @param call what is called, for example {@code aws-sdk:kinesis:createStream}
     * @return the answer, as the service would give it
     * @throws ServiceError if it fails
     */
    Object answer(String machine, String state, String call, Map<String, Object> arguments, long timeoutSeconds);

    Clock clock();
}
