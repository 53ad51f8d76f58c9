/**
 * Judging of accounts in event time, and what it needs beforehand: the payments in a place, and what is usual in a group.
 */
package dev.vigia.monitor.judging;
