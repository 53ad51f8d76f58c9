package dev.vigia.transactions.rows;

/**
 * The reasons for which records, and alerts that a service refused, go to quarantine. The codes are part of the lake's
 * contract: new ones are added at the end, none is renamed or moved.
 */
public enum ReasonCode {
    /** The record has no bytes. */
    EMPTY_RECORD,
    /** The bytes are not one whole JSON value: truncated, garbage, nested beyond reason, or text after the end. */
    NOT_JSON,
    /** The bytes are not UTF-8, or an escape stands for half a character, which UTF-8 cannot hold. */
    NOT_UTF8,
    /** JSON, but not an object. */
    NOT_A_ROW,
    /** A column holds an object or a list where a single value belongs. */
    WRONG_TYPE,
    /** A column is given twice. */
    REPEATED_COLUMN,
    /** A column that the mapping names is absent. */
    MISSING_COLUMN,
    /** A column without which there is no transaction is empty. */
    MISSING_VALUE,
    /** A value is longer than any real one: see {@link Limits#LONGEST_TEXT}. */
    TOO_LONG,
    /** No such day in the calendar, not in the source's format, or before 1900. */
    BAD_DATE,
    /** No such time of day, or not in the source's format. */
    BAD_TIME,
    /** The transaction is dated more than a day after it arrived. */
    FUTURE_TIME,
    /** Not a number, or more decimals than the currency has. */
    BAD_AMOUNT,
    /** Payments are zero or more. */
    NEGATIVE_AMOUNT,
    /** More than sixteen digits before the point. */
    AMOUNT_OUT_OF_RANGE,
    /** Not a number, or not one of money. */
    BAD_BALANCE,
    /** No such day, or not in the source's format. */
    BAD_BIRTH_DATE,
    /** A record of the stream of labels that is no label. */
    BAD_LABEL,
    /** A label of a transaction that was not seen, or too long ago, or that names neither counterparty nor place. */
    UNMATCHED_LABEL,
    /** The record begins like an aggregated one of the Kinesis Producer Library, and its checksum or content is wrong. */
    BROKEN_AGGREGATE,
    /** The topic refuses an alert for its content; its bytes are the alert's JSON. */
    REFUSED_BY_TOPIC,
    /** The table of alerts refuses an alert for its content; its bytes are the alert's JSON. */
    REFUSED_BY_TABLE,
    /** The mapping does not say which way the money of a row with this word goes. */
    BAD_DIRECTION,
    /** Not a currency of ISO 4217, or one of more than two decimals. */
    BAD_CURRENCY,
    /** Not a country of ISO 3166-1. */
    BAD_COUNTRY,
    /** Not degrees of latitude or longitude. */
    BAD_POSITION
}
