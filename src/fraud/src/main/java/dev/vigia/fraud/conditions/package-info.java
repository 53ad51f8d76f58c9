/** Conditions that a bank writes itself, in the Common Expression Language (CEL). */
package dev.vigia.fraud.conditions;
