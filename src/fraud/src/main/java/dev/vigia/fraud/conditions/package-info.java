/**
 * Conditions that a bank writes itself, in the Common Expression Language (CEL).
 *
 * <p>{@link dev.vigia.fraud.conditions.Condition} is the way in. Everything else here reads a condition, evaluates it, bounds
 * its cost, or explains in plain words what is wrong with it.
 */
package dev.vigia.fraud.conditions;
