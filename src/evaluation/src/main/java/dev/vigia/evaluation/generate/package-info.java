/** Generates input files: the parts that all generators share. */
package dev.vigia.evaluation.generate;
