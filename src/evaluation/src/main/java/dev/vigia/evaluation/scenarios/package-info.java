/**
 * Adds episodes to an input: payments that come close to the limit of a rule or cross it, with the result that is
 * expected.
 */
package dev.vigia.evaluation.scenarios;
