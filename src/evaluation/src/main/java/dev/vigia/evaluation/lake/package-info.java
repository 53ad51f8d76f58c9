/** Reads the lake that a job has written, through DuckDB. */
package dev.vigia.evaluation.lake;
