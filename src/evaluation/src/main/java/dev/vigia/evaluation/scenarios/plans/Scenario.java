package dev.vigia.evaluation.scenarios.plans;

import java.util.Map;

/** A scenario that tries a rule: shapes of episodes, made from the rule's own limits. */
public interface Scenario {
    /** Returns the shapes by name, in the order in which reports show them. */
    Map<String, Shape> shapes();

    /** Returns why there are no shapes, as a sentence without its full stop. */
    default String reasonForNone() {
        return "the input has too few rows to say what is usual";
    }
}
