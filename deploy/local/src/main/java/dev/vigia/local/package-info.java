/** The commands. */
package dev.vigia.local;
