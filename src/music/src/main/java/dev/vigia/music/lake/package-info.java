/** Writes the tables of a week as Parquet, and reads the ranks of an earlier week. Only this package knows Parquet. */
package dev.vigia.music.lake;
