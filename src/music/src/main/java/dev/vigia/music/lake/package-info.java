/** The week's folder: its tables as Parquet, what is told about them, and how they come to be seen all at once. */
package dev.vigia.music.lake;
