/**
 * Common parts of the job's operators: event order, the combined watermark of two inputs, and counts that survive a restore.
 */
package dev.vigia.monitor.operators;
