/** Reports on a run: progress, a summary, short tops for dashboards, and a table for a terminal. */
package dev.vigia.music.report;
