/**
 * Sending alerts to a topic and a table, at least once, and what happens to those that a service refuses.
 */
package dev.vigia.monitor.alerts;
