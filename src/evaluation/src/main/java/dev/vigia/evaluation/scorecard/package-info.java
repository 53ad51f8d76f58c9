/** Compares what a run found with the episodes that were added to its input. */
package dev.vigia.evaluation.scorecard;
