/**
 * Turns rows into the bytes of Kinesis records: JSON, partition keys, and the aggregated format of the Kinesis
 * Producer Library.
 */
package dev.vigia.replay.records;
