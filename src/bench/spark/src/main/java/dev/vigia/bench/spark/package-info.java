/** The weekly music tops with Spark SQL, for the race in {@code ./vigia bench music}. */
package dev.vigia.bench.spark;
