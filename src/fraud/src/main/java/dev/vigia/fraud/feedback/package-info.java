/** Feedback: labels (fraud or not) of transactions, collected per counterparty or place. */
package dev.vigia.fraud.feedback;
