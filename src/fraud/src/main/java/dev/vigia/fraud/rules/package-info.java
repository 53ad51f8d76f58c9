/** The rule book: its YAML form, its rules and typologies, and its way to a running job. */
package dev.vigia.fraud.rules;
