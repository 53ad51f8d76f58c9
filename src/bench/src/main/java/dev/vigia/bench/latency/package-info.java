/** Measures the time from a transaction to its alert. */
package dev.vigia.bench.latency;
