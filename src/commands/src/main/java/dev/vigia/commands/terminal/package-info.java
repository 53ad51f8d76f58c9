/** The kit of all commands: exit codes, failures, Ctrl-C, progress, output, and converters of option values. */
package dev.vigia.commands.terminal;
