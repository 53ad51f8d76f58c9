/** Commands that measure rules: inject, score, backtest. */
package dev.vigia.commands.evaluation;
