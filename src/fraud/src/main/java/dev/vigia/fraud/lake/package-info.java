/** The lake's tables: their places, columns and partitions. They are a contract with everyone who queries the lake. */
package dev.vigia.fraud.lake;
