/** Generates a catalogue of tracks and two weekly snapshots of who has listened to them. */
package dev.vigia.evaluation.generate.music;
