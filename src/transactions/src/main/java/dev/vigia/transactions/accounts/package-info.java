/**
 * The person and the place behind a payment: account tokens, age bands, cities and their distances.
 */
package dev.vigia.transactions.accounts;
