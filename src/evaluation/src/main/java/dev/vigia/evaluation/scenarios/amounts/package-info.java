/** Scenarios for the patterns that look at the amounts and the pace of one account's payments. */
package dev.vigia.evaluation.scenarios.amounts;
