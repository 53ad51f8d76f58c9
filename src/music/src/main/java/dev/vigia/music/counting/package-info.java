/** Counts plays by user. A subtask sees all rows of the users in its share, and writes each user's top. */
package dev.vigia.music.counting;
