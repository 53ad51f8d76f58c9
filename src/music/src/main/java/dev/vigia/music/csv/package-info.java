/** The input files: how they are opened, what their headers must have, and why a row is rejected. */
package dev.vigia.music.csv;
