/** The weekly music tops, raced against other engines on the same files. */
package dev.vigia.bench.music;
