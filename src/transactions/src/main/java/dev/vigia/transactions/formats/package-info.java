/**
 * The ways in which sources write dates, times and amounts, and checks of what a mapping says about them.
 */
package dev.vigia.transactions.formats;
