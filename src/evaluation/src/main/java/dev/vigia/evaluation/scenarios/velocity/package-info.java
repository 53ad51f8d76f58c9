/** Scenarios for patterns that look at the pace of one account's payments. */
package dev.vigia.evaluation.scenarios.velocity;
