/**
 * Records of the streams of transactions and labels: what their bytes turn out to be, and the values that the lake's raw and
 * quarantine tables keep of them.
 *
 * <p>{@link dev.vigia.transactions.arrivals.TransactionRecords} and {@link dev.vigia.transactions.arrivals.LabelRecords} read
 * them. Both return an {@link dev.vigia.transactions.arrivals.Arrival}, of four kinds, and never fail.
 */
package dev.vigia.transactions.arrivals;
