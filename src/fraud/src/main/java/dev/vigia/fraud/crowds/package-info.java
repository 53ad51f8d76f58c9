/** Crowds: what other accounts pay in the same place within the last hour. */
package dev.vigia.fraud.crowds;
