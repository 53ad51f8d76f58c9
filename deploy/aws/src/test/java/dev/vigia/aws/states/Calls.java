package dev.vigia.aws.states;

import java.util.Map;

/** The services that answer the tasks of a machine, and the clock that moves while they wait. */
interface Calls {
    /**
     * Answers a call.
     *
     * @param call what is called, for example {@code aws-sdk:kinesis:createStream}
     * @return the answer, as the service would give it
     * @throws ServiceError if it fails
     */
    Object answer(String machine, String state, String call, Map<String, Object> arguments, long timeoutSeconds);

    Clock clock();
}
