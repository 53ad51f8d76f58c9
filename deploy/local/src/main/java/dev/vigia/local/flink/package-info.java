/** Runs a Flink program on this machine: in a JVM of its own, by Flink's own command line, watched over its REST interface. */
package dev.vigia.local.flink;
