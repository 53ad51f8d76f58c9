/** What can be done with a rule book, with and without a running job. */
package dev.vigia.commands.rules;
