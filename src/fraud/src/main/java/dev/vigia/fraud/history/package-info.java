/** One account's past transactions, bounded, and exact sliding windows over them. */
package dev.vigia.fraud.history;
