/** Lets Parquet files be compressed and decompressed without Hadoop. */
package dev.vigia.formats.parquet;
