package dev.vigia.aws.states;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The faults of a test, by the state that calls; and the time that each call takes. */
final class Faults {
    private final Clock clock;
    private final Map<String, Fault> faults = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();

    Faults(Clock clock) {
        this.clock = clock;
    }

    void add(String machine, String state, Fault fault) {
        faults.put(machine + "/" + state, fault);
    }

    void clear() {
        faults.clear();
    }

    /** Has a call served, unless something is to go wrong with it. A call takes a second if it says nothing else. */
    Object serve(String machine, String state, long timeoutSeconds, Supplier<Object> service) {
        String at = machine + "/" + state;
        Fault fault = faults.get(at);
        boolean now = fault != null && calls.merge(at, 1, Integer::sum) <= fault.times();
        if (now && fault.kind() == Fault.Kind.EXECUTION_ENDED) {
            throw new ExecutionEnded();
        }
        if (now && fault.kind() == Fault.Kind.REFUSED) {
            throw new ServiceError(fault.error(), "As the test wants it.");
        }
        Instant end = clock.now().plusSeconds(timeoutSeconds);
        Object answer = service.get();
        clock.sleep(1);
        if (now || clock.now().isAfter(end)) {
            clock.sleepUntil(end);
            throw new ServiceError(ServiceError.TIMEOUT, "No answer.");
        }
        return answer;
    }
}
