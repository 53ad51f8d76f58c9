/** The weekly music tops on this machine: once, or for each snapshot that lands in a folder. */
package dev.vigia.commands.weekly;
