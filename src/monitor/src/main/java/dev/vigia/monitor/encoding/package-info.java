/**
 * Flink's types for all values of the job, each with the codec of its value.
 */
package dev.vigia.monitor.encoding;
