/** Scenarios for patterns that compare a payment with those of other accounts. */
package dev.vigia.evaluation.scenarios.others;
