/** The lake as SQL sees it, and who may ask. */
package dev.vigia.aws.catalog;
