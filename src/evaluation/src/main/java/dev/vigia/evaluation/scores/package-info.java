/** Measures how well scores separate fraud from genuine transactions, on a file with labels. */
package dev.vigia.evaluation.scores;
