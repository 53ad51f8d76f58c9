/** The commands of {@code ./vigia deploy}. Each parses its options, calls another package, and prints the result. */
package dev.vigia.aws.commands;
