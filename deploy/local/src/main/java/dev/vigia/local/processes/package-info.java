/** Runs programs beside this one, none of which outlives it. */
package dev.vigia.local.processes;
