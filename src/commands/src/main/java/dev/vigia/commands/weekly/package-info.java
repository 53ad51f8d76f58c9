/** The weekly music tops on this machine: one week, or each week whose snapshot lands in a folder. */
package dev.vigia.commands.weekly;
