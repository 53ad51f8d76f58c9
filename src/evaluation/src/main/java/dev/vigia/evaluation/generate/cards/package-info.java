/** Generates card payments with labels, after the simulator of the fraud detection handbook. */
package dev.vigia.evaluation.generate.cards;
