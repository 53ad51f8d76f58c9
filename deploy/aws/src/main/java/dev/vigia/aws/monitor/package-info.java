/** The Flink application, its settings and its rights. */
package dev.vigia.aws.monitor;
