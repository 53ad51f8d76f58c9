/**
 * Mappings of sources, and how a row becomes a transaction by one.
 *
 * <p>{@link dev.vigia.transactions.mappings.SourceMapping} is the value; a class per section reads it from YAML. A class per
 * kind of column reads rows: {@code EventTime}, {@code MoneyColumns}, {@code BirthDateColumn}, {@code AccountKey}. A source that
 * writes its times, amounts or accounts in another way needs another section and another of these.
 */
package dev.vigia.transactions.mappings;
