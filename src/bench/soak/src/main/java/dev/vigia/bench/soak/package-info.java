/** A program for Flink: the job's own graph, fed with accounts that come, pay for some days, and stay away. */
package dev.vigia.bench.soak;
