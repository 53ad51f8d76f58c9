/** Commands for rule books, with and without a running job. */
package dev.vigia.commands.rules;
