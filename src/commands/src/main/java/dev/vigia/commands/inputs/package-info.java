/** Checks of what a command is given, made before anything starts, so that the user learns of a mistake at once. */
package dev.vigia.commands.inputs;
