/**
 * The judgement: an account's state and one of its transactions go in, and the verdicts, the alerts and the account's next
 * state come out.
 */
package dev.vigia.fraud.judging;
