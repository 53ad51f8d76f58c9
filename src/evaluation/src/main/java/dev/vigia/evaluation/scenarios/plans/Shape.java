package dev.vigia.evaluation.scenarios.plans;

import dev.vigia.evaluation.generate.Draws;

/** One way to come close to a rule's limit or to cross it. */
public interface Shape {
    /** A plan of this shape, another one for other draws. */
    Plan plan(Draws draws);
}
