/** Races the weekly music tops against other engines on the same files. */
package dev.vigia.bench.music;
