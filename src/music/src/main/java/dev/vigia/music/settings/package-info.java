/** The settings of the program, and the error with which it refuses. Needs no Flink. */
package dev.vigia.music.settings;
