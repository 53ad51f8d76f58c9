/**
 * What the scenarios have in common: plans of episodes, times and amounts, and the rest of the book that must stay
 * silent.
 */
package dev.vigia.evaluation.scenarios.plans;
