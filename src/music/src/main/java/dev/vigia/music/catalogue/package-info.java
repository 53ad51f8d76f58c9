/** Reads the file that describes the tracks, and numbers tracks, names, artists and genres. */
package dev.vigia.music.catalogue;
