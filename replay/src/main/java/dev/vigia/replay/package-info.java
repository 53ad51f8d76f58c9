/**
 * Replays a bank file into a stream: {@link dev.vigia.replay.Replay} reads it, sorts it by event time, sends it at its
 * pace, and can resume.
 */
package dev.vigia.replay;
