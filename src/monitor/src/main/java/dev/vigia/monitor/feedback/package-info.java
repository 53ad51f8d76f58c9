/**
 * Labels on their way to the transactions of the same counterparty or place.
 *
 * <p>{@link dev.vigia.monitor.feedback.AcceptLabels} drops markers and sets the pace,
 * {@link dev.vigia.monitor.feedback.JoinLabels} finds the transaction that a label is about, and
 * {@link dev.vigia.monitor.feedback.LabelTransactions} gives later transactions what is known by their time.
 */
package dev.vigia.monitor.feedback;
