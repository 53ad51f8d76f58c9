/** Scenarios for patterns that compare a payment with the account's own past. */
package dev.vigia.evaluation.scenarios.habits;
