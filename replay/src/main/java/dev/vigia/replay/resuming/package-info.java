/** Keeps the progress of a replay on disk, so that a later replay can resume it. */
package dev.vigia.replay.resuming;
