/** Text in any encoding, as UTF-8. */
package dev.vigia.formats.text;
