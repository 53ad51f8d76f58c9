/** Reads CSV (RFC 4180) from bytes, without an object per field. Needs nothing but the JDK. */
package dev.vigia.formats.csv;
