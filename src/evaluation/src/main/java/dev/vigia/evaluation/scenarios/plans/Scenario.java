package dev.vigia.evaluation.scenarios.plans;

import java.util.Map;

/** What can be tried on a rule: shapes of episodes, made of the rule's own limits. */
public interface Scenario {
    /** Shapes by name, in the order in which they are to be shown. */
    Map<String, Shape> shapes();

    /** Why there are no shapes, if there are none: a sentence without its full stop. */
    default String reasonForNone() {
        return "the input has too few rows to say what is usual";
    }
}
