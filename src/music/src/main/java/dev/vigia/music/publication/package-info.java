/** Publishes a week's folder of tables, and reads the week before it. */
package dev.vigia.music.publication;
