/** Runs the weekly program: looks at the inputs, has Flink count, and publishes the result. */
package dev.vigia.music.job;
