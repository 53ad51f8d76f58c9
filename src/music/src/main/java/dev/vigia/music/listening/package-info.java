/** Who listened to what: read from snapshots by splits, in parallel, and sent to the subtask that counts the user. */
package dev.vigia.music.listening;
