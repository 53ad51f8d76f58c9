/**
 * YAML documents that users write by hand, read so that all of their problems are reported at once, each with its place.
 */
package dev.vigia.transactions.documents;
