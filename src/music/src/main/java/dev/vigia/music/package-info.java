/** Makes the weekly music tops: a Flink program in batch mode, with its main class alone at the root. */
package dev.vigia.music;
