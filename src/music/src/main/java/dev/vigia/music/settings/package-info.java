/** What the program is asked for, and the error with which it refuses. Needs no Flink. */
package dev.vigia.music.settings;
