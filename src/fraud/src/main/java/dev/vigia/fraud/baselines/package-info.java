/**
 * Baselines: what is usual in a group of payments (all, peers, a place), learned from samples of the last days.
 *
 * <p>The order of arrival, redelivery and the number of partial samples do not change a baseline.
 */
package dev.vigia.fraud.baselines;
