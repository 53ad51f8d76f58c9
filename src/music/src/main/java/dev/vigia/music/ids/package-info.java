/** Byte strings, such as ids and names, as numbers. */
package dev.vigia.music.ids;
