/**
 * The job's graph, from arrivals to outputs. Uids are set here.
 */
package dev.vigia.monitor.graph;
