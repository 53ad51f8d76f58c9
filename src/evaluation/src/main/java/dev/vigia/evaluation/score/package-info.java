/** Measures a finished run against the truth about added episodes, and the scores of a labelled file against its labels. */
package dev.vigia.evaluation.score;
