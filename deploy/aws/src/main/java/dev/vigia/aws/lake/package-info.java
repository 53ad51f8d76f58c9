/** The buckets. */
package dev.vigia.aws.lake;
