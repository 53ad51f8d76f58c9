/**
 * Reading of Kinesis shards: one reader per shard, and aggregated records unpacked by this program and not by the connector.
 */
package dev.vigia.monitor.shards;
