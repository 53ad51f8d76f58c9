/** The lake of a finished run on this machine, read by DuckDB. */
package dev.vigia.evaluation.lake;
