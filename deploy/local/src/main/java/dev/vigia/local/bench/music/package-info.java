/** The weekly music tops, raced against other engines on the same files. */
package dev.vigia.local.bench.music;
