/** Sorts packed rows by event time, in memory or through files, and says when each row is due. */
package dev.vigia.replay.order;
