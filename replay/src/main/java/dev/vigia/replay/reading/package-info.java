/** Reads a CSV input through a mapping, and sets records aside that are not valid rows. */
package dev.vigia.replay.reading;
