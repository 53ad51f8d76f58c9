/**
 * The core values: a {@link dev.vigia.transactions.Transaction}, the part of it that a history keeps, the labels of its
 * counterparty, and the payments of others in its place.
 *
 * <p>Every other package of the module may use this one. It uses {@code accounts} and {@code encoding} alone, so that no
 * package is both above and below it.
 */
package dev.vigia.transactions;
