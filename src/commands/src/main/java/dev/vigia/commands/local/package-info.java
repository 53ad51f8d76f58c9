/** Commands for this machine: the stand-ins, and two that only the launcher can run. */
package dev.vigia.commands.local;
