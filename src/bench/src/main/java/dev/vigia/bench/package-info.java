/** The program behind {@code ./vigia bench}. */
package dev.vigia.bench;
