package dev.vigia.evaluation.scenarios.plans;

import dev.vigia.evaluation.generate.Draws;

/** One way to come close to a rule's limit or to cross it. */
public interface Shape {
    /** Returns a plan of this shape. Other draws give another plan. */
    Plan plan(Draws draws);
}
