/**
 * Rule books that are pushed to the running job, and the answers to them.
 */
package dev.vigia.monitor.rules;
