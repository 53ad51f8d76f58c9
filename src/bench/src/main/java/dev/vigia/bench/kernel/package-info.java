/** Measures judging alone: the kernel under JMH, without stream, state or job, beside a loop written by hand. */
package dev.vigia.bench.kernel;
