/** Patterns that compare a payment with what its account did before, or with what it holds. */
package dev.vigia.fraud.patterns.habits;
