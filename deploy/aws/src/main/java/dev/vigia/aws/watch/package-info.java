/** Figures, alarms, and the topic of who operates it. */
package dev.vigia.aws.watch;
