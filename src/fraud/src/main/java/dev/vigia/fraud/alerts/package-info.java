/** Alerts: their content, identity, published JSON, binary form, and the digest of a whole run. */
package dev.vigia.fraud.alerts;
