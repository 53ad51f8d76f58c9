/** Commands that write invented files. */
package dev.vigia.commands.generate;
