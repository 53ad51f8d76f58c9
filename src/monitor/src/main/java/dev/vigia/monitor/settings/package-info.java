/**
 * The job's settings: their names, their values with defaults and checks, and the places from which they are read.
 */
package dev.vigia.monitor.settings;
