/**
 * The monitor's main class. The job's graph, its settings and its operators are in the packages below.
 */
package dev.vigia.monitor;
