/** Interval analysis: the values that a part of a condition may have, known before any payment arrives. */
package dev.vigia.fraud.conditions.ranges;
