package dev.vigia.aws.states;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the definitions of state machines. */
final class Machines {
    private Machines() {}

    /** Returns the names of the states that call a service. */
    static Stream<String> tasks(Map<String, Object> definition) {
        return states(definition)
                .filter(state -> "Task".equals(state.getValue().get("Type")))
                .map(Map.Entry::getKey);
    }

    /** Returns the call of a state, for example {@code aws-sdk:kinesis:createStream}. */
    static String call(Map<?, ?> task) {
        return ((String) task.get("Resource")).replaceFirst("^arn:aws:states:::", "");
    }

    /** Returns the names of errors that a task's retriers and catchers wait for, but for those that every state may have. */
    static Stream<String> errors(Map<?, ?> task) {
        return Stream.of("Retry", "Catch")
                .flatMap(field -> ((List<?>) task.get(field)).stream())
                .flatMap(each -> ((List<?>) ((Map<?, ?>) each).get("ErrorEquals")).stream())
                .map(String::valueOf)
                .filter(name -> !name.startsWith("States."));
    }

    @SuppressWarnings("unchecked")
    static Stream<Map.Entry<String, Map<String, Object>>> states(Map<String, Object> definition) {
        return ((Map<String, Map<String, Object>>) definition.get("States")).entrySet().stream();
    }
}
