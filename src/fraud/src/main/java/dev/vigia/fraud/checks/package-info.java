/** Checks that constructors use to refuse values that cannot exist. */
package dev.vigia.fraud.checks;
