/** What is told about a week: a summary, short tops for dashboards, and a table for people. */
package dev.vigia.music.report;
