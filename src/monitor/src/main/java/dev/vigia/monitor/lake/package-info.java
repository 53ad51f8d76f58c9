/**
 * Parquet files of the lake, written exactly once and without Hadoop.
 */
package dev.vigia.monitor.lake;
