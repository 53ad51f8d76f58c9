/** Describes the machine, and measures processor time and memory of processes. */
package dev.vigia.bench.machine;
