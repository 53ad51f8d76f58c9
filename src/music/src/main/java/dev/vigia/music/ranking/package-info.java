/** Ranks what all subtasks have counted, writes the tops of all users, and accounts for every row that was read. */
package dev.vigia.music.ranking;
