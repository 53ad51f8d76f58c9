/** The commands. */
package dev.vigia.commands;
