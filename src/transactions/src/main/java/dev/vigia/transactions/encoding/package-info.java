/**
 * Bytes and texts: codecs for state and for the way between operators, and texts that are safe to show.
 */
package dev.vigia.transactions.encoding;
