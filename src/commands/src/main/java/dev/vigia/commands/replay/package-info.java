/** The command that sends a file into a stream. */
package dev.vigia.commands.replay;
