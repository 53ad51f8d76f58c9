/** A rule book over the transactions that already lie in the lake, judged by the very kernel of the job. */
package dev.vigia.evaluation.backtest;
