/**
 * Failures that explain themselves to the user, and the delays between attempts at what failed.
 */
package dev.vigia.transactions.errors;
