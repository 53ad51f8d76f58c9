/**
 * Delivers rows to the shards of a stream: in order per account, with markers of event time, with retries, and through
 * reshards.
 */
package dev.vigia.replay.delivery;
