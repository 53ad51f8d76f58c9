/** Redshift over the lake, for who asks for it. */
package dev.vigia.aws.redshift;
