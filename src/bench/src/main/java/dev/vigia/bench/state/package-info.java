/** Measures the size of accounts in state, and whether they are forgotten in time. */
package dev.vigia.bench.state;
