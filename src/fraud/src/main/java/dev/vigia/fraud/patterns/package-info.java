/**
 * The contract of a pattern: what it is asked, and what it answers. The patterns themselves are in a package per family.
 *
 * <p>A pattern is a value with a pure function. It reads no clock, does no I/O and keeps no state of its own.
 */
package dev.vigia.fraud.patterns;
