/** Plays by user: the one place that sees all rows of a user, and all users of its share. */
package dev.vigia.music.counting;
