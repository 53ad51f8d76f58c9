/**
 * Rows of a source as they were received, markers among them, and the reasons for which a record is refused.
 */
package dev.vigia.transactions.rows;
