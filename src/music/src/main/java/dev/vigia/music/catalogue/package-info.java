/** The tracks: their names, artists and genres. */
package dev.vigia.music.catalogue;
