/** The program behind {@code ./vigia}. Each family of commands has a package; this one joins them. */
package dev.vigia.commands;
