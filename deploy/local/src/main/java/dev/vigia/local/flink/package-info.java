/** The job on this machine: Flink's own command line in a JVM of its own, watched and steered over its REST interface. */
package dev.vigia.local.flink;
