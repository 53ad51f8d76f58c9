/** Names that others know: the weeks, and the tables and columns of a week. Needs no Flink and no Parquet. */
package dev.vigia.music.tables;
