/** Where alerts go. */
package dev.vigia.aws.alerts;
