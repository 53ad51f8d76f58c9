/** The account of a run: what became of every row, compared between the replay, the job and the lake. */
package dev.vigia.commands.accounting;
