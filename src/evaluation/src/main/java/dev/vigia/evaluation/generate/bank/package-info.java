/** Generates a bank file with the columns, faults and distributions of the published one. */
package dev.vigia.evaluation.generate.bank;
