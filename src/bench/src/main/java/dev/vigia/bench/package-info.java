/** Measurements, as programs: each prints what it did, on what machine, and the figures. */
package dev.vigia.bench;
