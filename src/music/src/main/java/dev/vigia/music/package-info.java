/** The weekly tops of music: a Flink program in batch mode. */
package dev.vigia.music;
