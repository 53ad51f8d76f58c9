/** Commands that fetch published data sets. */
package dev.vigia.commands.fetch;
