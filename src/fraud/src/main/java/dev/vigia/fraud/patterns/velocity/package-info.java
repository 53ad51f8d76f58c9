/** Patterns about many payments of one account in a short time. */
package dev.vigia.fraud.patterns.velocity;
