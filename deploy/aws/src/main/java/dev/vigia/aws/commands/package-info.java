/** {@code ./vigia deploy}: synthesis, what differs from before, what it costs, and the commands that deploy it. */
package dev.vigia.aws.commands;
