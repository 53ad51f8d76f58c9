/**
 * Downloads the published data sets: what they are, which files are taken from them, and the note of what was
 * downloaded.
 */
package dev.vigia.fetch;
