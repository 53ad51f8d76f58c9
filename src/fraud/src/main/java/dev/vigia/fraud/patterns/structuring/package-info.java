/** Patterns about amounts that are chosen to stay under a limit, and about amounts that reach one. */
package dev.vigia.fraud.patterns.structuring;
