package dev.vigia.transactions.rows;

import java.util.Locale;

/** What a column of a source can mean. The names in a mapping file are these in lower case. */
public enum Field {
    TRANSACTION_ID,
    CUSTOMER_ID,
    BIRTH_DATE,
    GENDER,
    LOCATION,
    /** The state or province of {@link #LOCATION}, which tells two places of one name apart. */
    REGION,
    BALANCE,
    DATE,
    TIME,
    TIMESTAMP,
    AMOUNT,
    COUNTERPARTY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
