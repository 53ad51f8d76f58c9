/** What it may cost, and the run that costs next to nothing. */
package dev.vigia.aws.runs;
