/** The lake in the account: buckets, catalog, partitions, queries, and who may read what. */
package dev.vigia.aws.lake;
