/** The things that operators watch: metrics, alarms, the budget, and the topic that reports to them. */
package dev.vigia.aws.watch;
