/** The streaming path: streams, the Flink application with its rights and settings, and where alerts go. */
package dev.vigia.aws.monitor;
