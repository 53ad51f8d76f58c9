/** What a finished run made of the episodes that were added to its input. */
package dev.vigia.evaluation.score;
