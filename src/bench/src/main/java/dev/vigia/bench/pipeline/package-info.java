/** Measures the throughput of the whole pipeline, and of the replay alone. */
package dev.vigia.bench.pipeline;
