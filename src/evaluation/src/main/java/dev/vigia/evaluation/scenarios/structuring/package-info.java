/** Scenarios for patterns that look at sums and amounts beside a limit. */
package dev.vigia.evaluation.scenarios.structuring;
