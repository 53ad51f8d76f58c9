/**
 * Registers the partitions of finished files in Glue, for engines that do not project them. It knows the lake's tables from
 * Glue alone, so that a table's partitions are always as the table itself.
 */
package dev.vigia.warehouse.partitions;
