/** Patterns that compare a payment with what others pay: peers, people in the same place, and labelled payments. */
package dev.vigia.fraud.patterns.others;
