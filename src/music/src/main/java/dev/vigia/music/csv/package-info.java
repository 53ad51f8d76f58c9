/** CSV as bytes (RFC 4180): files, headers, records, and what becomes of rows that are none. */
package dev.vigia.music.csv;
