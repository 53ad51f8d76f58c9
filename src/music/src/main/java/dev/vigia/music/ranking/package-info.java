/** The tops of all users together, and the account of what was read. */
package dev.vigia.music.ranking;
