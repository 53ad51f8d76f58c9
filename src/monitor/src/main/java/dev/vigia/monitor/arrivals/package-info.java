/**
 * The job's sources: records from Kinesis, read and sorted into transactions, raw rows and quarantine.
 */
package dev.vigia.monitor.arrivals;
