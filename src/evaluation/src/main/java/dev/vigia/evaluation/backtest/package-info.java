/** Judges the lake's transactions by other rule books, with the same kernel as the job. */
package dev.vigia.evaluation.backtest;
