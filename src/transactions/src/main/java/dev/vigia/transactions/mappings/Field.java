package dev.vigia.transactions.mappings;

import dev.vigia.transactions.formats.StampFormat;
import dev.vigia.transactions.formats.TimeKind;
import java.util.Locale;

/** The meaning that a mapping can give to a column. The names in a mapping file are these in lower case. */
public enum Field {
    TRANSACTION_ID,
    CUSTOMER_ID,
    BIRTH_DATE(TimeKind.DATE, "yyyy-MM-dd"),
    GENDER,
    LOCATION,
    /** The state or province of {@link #LOCATION}, which tells two places of one name apart. */
    REGION,
    BALANCE,
    DATE(TimeKind.DATE, "yyyy-MM-dd"),
    TIME(TimeKind.TIME, "HH:mm:ss"),
    TIMESTAMP(TimeKind.TIMESTAMP, StampFormat.ISO),
    AMOUNT,
    COUNTERPARTY,
    /** The amounts that leave the account, in a source that has two columns in place of {@link #AMOUNT}. */
    DEBIT,
    /** The amounts that come in. */
    CREDIT,
    /** A word that says which way the money goes; the mapping's {@code direction} says what each means. */
    DIRECTION,
    /** The currency of the row's amount. */
    CURRENCY,
    MERCHANT,
    CATEGORY,
    CHANNEL,
    DEVICE,
    IP,
    /** The country of this payment. */
    COUNTRY,
    LATITUDE,
    LONGITUDE;

    /** The kind of time that the column holds; {@code null} for a column that holds none. */
    final TimeKind timeKind;
    /** The format of a mapping that names none; {@code null} where {@link #timeKind} is. */
    final String usualFormat;

    Field() {
        this(null, null);
    }

    Field(TimeKind timeKind, String usualFormat) {
        this.timeKind = timeKind;
        this.usualFormat = usualFormat;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the field of that name in a mapping, {@code null} if there is none. */
    static Field of(String key) {
        for (Field field : values()) {
            if (field.key().equals(key)) {
                return field;
            }
        }
        return null;
    }
}
