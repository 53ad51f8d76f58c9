/** Reads snapshots split by split, in parallel, and sends each row to the subtask that counts its user. */
package dev.vigia.music.listening;
