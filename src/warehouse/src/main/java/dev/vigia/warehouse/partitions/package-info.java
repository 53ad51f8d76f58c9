/**
 * The Lambda function that registers the partitions of finished files in Glue, for query engines that do not compute them. It learns the
 * lake's tables from Glue alone, so that a partition always has the columns and the format of its table.
 */
package dev.vigia.warehouse.partitions;
