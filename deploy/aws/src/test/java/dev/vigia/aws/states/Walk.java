package dev.vigia.aws.states;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way through a state machine: an interpreter of as much of the Amazon States Language, in its JSONata dialect, as the
 * machines here use. What it does not know it refuses. Nothing sleeps: waiting moves a clock of its own.
 */
final class Walk {
    /** More than any way has; a machine that goes in circles ends here. */
    private static final int MOST_STATES = 2_000;

    private final String machine;
    private final Map<String, Object> definition;
    private final Calls calls;
    private final List<String> path = new ArrayList<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final Map<String, Object> execution = new HashMap<>();
    private Instant deadline;

    Walk(String machine, Map<String, Object> definition, Calls calls) {
        this.machine = machine;
        this.definition = definition;
        this.calls = calls;
    }

    /** Walks from the start to an end. */
    Execution run(Map<String, Object> input) {
        Instant start = calls.clock().now();
        deadline = start.plusSeconds(((Number) definition.get("TimeoutSeconds")).longValue());
        execution.put(
                "Id",
                "arn:aws:states:" + Definitions.REGION + ":" + Definitions.ACCOUNT + ":execution:" + machine + ":one");
        execution.put("StartTime", start.toString());
        String at = (String) definition.get("StartAt");
        Object value = input;
        for (int i = 0; i < MOST_STATES; i++) {
            if (!calls.clock().now().isBefore(deadline)) {
                return ended("TIMED_OUT", ServiceError.TIMEOUT, "");
            }
            path.add(at);
            Map<String, Object> state = map(map(definition.get("States")).get(at));
            if ("Succeed".equals(state.get("Type"))) {
                return ended("SUCCEEDED", "", "");
            }
            Map<String, Object> states = states(at, value);
            if ("Fail".equals(state.get("Type"))) {
                return ended("FAILED", evaluated(state, "Error", states), evaluated(state, "Cause", states));
            }
            try {
                Step step = step(at, state, states);
                at = step.next;
                value = step.output;
            } catch (ServiceError uncaught) {
                return ended("FAILED", uncaught.name, uncaught.getMessage());
            }
            if (at == null) {
                return ended("SUCCEEDED", "", "");
            }
        }
        throw new AssertionError(machine + " goes in circles: " + path.subList(0, 40));
    }

    private Step step(String name, Map<String, Object> state, Map<String, Object> states) {
        switch ((String) state.get("Type")) {
            case "Pass":
                return leave(state, states, states.get("input"));
            case "Wait":
                Instant then = calls.clock().now().plusSeconds(((Number) state.get("Seconds")).longValue());
                calls.clock().sleepUntil(then.isBefore(deadline) ? then : deadline);
                return leave(state, states, states.get("input"));
            case "Choice":
                return choose(state, states);
            case "Task":
                return new Task(name, state, states).run();
            case "Map":
                return each(name, state, states);
            default:
                throw new AssertionError("No state of type " + state.get("Type") + " is known.");
        }
    }

    private Step choose(Map<String, Object> state, Map<String, Object> states) {
        for (Object choice : (List<?>) state.get("Choices")) {
            Object holds = Expressions.evaluate(map(choice).get("Condition"), states, variables);
            if (!(holds instanceof Boolean)) {
                throw new AssertionError("Neither true nor false: " + choice);
            }
            if ((Boolean) holds) {
                return leave(map(choice), states, states.get("input"));
            }
        }
        assign(state, states);
        return new Step((String) state.get("Default"), states.get("input"));
    }

    /** One after the other, which is an order that a service may choose too. */
    private Step each(String name, Map<String, Object> state, Map<String, Object> states) {
        Map<String, Object> processor = map(state.get("ItemProcessor"));
        String first = (String) processor.get("StartAt");
        Map<String, Object> inner = map(map(processor.get("States")).get(first));
        if (!Boolean.TRUE.equals(inner.get("End"))) {
            throw new AssertionError(name + " has more than one state, which is not known.");
        }
        try {
            List<Object> results = new ArrayList<>();
            for (Object item : (List<?>) Expressions.evaluate(state.get("Items"), states, variables)) {
                results.add(new Task(first, inner, states(first, item)).run().output);
            }
            states.put("result", results);
            return leave(state, states, results);
        } catch (ServiceError error) {
            return new Task(name, state, states).caught(error);
        }
    }

    /** Assignments see the variables as they were before all of them. */
    private void assign(Map<String, Object> fields, Map<String, Object> states) {
        variables.putAll(map(Expressions.evaluate(fields.getOrDefault("Assign", Map.of()), states, variables)));
    }

    private Step leave(Map<String, Object> fields, Map<String, Object> states, Object otherwise) {
        Object output = fields.containsKey("Output")
                ? Expressions.evaluate(fields.get("Output"), states, variables)
                : otherwise;
        assign(fields, states);
        return new Step((String) fields.get("Next"), output);
    }

    private Map<String, Object> states(String name, Object input) {
        Map<String, Object> states = new LinkedHashMap<>();
        states.put("input", input);
        states.put(
                "context",
                Map.of(
                        "Execution",
                        execution,
                        "State",
                        Map.of("Name", name, "EnteredTime", calls.clock().now().toString())));
        return states;
    }

    private String evaluated(Map<String, Object> state, String field, Map<String, Object> states) {
        return String.valueOf(Expressions.evaluate(state.get(field), states, variables));
    }

    private Execution ended(String status, String error, String cause) {
        return new Execution(status, error, cause, List.copyOf(path));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static final class Step {
        private final String next;
        private final Object output;

        Step(String next, Object output) {
            this.next = next;
            this.output = output;
        }
    }

    /** Makes a call, again as often as its retriers allow, and then its catchers. */
    private final class Task {
        private final String name;
        private final Map<String, Object> state;
        private final Map<String, Object> states;
        private final Map<Object, Integer> attempts = new HashMap<>();

        Task(String name, Map<String, Object> state, Map<String, Object> states) {
            this.name = name;
            this.state = state;
            this.states = states;
        }

        Step run() {
            while (true) {
                try {
                    return leave(state, with("result", call()), states.get("result"));
                } catch (ServiceError error) {
                    if (!again(error)) {
                        return caught(error);
                    }
                }
            }
        }

        private Object call() {
            String resource = ((String) state.get("Resource")).replaceFirst("^arn:aws:states:::", "");
            Map<String, Object> arguments = map(Expressions.evaluate(state.get("Arguments"), states, variables));
            return calls.answer(machine, name, resource, arguments, ((Number) state.get("TimeoutSeconds")).longValue());
        }

        private boolean again(ServiceError error) {
            for (Object each : (List<?>) state.getOrDefault("Retry", List.of())) {
                Map<String, Object> retrier = map(each);
                if (matches(retrier, error)) {
                    int attempt = attempts.merge(retrier, 1, Integer::sum);
                    double rate = ((Number) retrier.getOrDefault("BackoffRate", 2)).doubleValue();
                    long interval = ((Number) retrier.getOrDefault("IntervalSeconds", 1)).longValue();
                    calls.clock().sleep(Math.round(interval * Math.pow(rate, attempt - 1)));
                    return attempt <= ((Number) retrier.getOrDefault("MaxAttempts", 3)).intValue()
                            && calls.clock().now().isBefore(deadline);
                }
            }
            return false;
        }

        private Step caught(ServiceError error) {
            Map<String, Object> output = Map.of("Error", error.name, "Cause", String.valueOf(error.getMessage()));
            for (Object each : (List<?>) state.getOrDefault("Catch", List.of())) {
                if (matches(map(each), error)) {
                    return leave(map(each), with("errorOutput", output), output);
                }
            }
            throw error;
        }

        private boolean matches(Map<String, Object> fields, ServiceError error) {
            List<?> names = (List<?>) fields.get("ErrorEquals");
            return names.contains(error.name)
                    || names.contains("States.ALL")
                    || (names.contains("States.TaskFailed") && !error.name.equals(ServiceError.TIMEOUT));
        }

        private Map<String, Object> with(String field, Object value) {
            states.put(field, value);
            return states;
        }
    }
}
