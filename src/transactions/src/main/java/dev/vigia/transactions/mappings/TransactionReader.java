package dev.vigia.transactions.mappings;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.accounts.Metro;
import dev.vigia.transactions.formats.DayFormat;
import dev.vigia.transactions.rows.Field;
import dev.vigia.transactions.rows.Limits;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;

/**
 * Makes a transaction of a row. A field that is empty is missing; one that is there and cannot be read sends the row to
 * quarantine, so that nothing is judged on a guess. Belongs to one thread, for it remembers what it has parsed.
 */
public final class TransactionReader {
    private final SourceMapping mapping;
    private final AccountTokens tokens;
    private final EventTime eventTime;
    private final DayFormat birthDays;
    private final boolean shortBirthYears;

    public TransactionReader(SourceMapping mapping, AccountTokens tokens) {
        this.mapping = mapping;
        this.tokens = tokens;
        this.eventTime = EventTime.of(mapping);
        String birthFormat = mapping.format(Field.BIRTH_DATE);
        this.birthDays = new DayFormat(birthFormat);
        this.shortBirthYears = DayFormat.hasShortYear(birthFormat);
    }

    /**
     * Reads the row.
     *
     * @param arrivedAt when the stream took it, milliseconds since 1970
     * @throws Unreadable with the reason, if there is no transaction in it
     */
    public Transaction read(Row row, long arrivedAt) throws Unreadable {
        Transaction.Draft draft = locate(row, arrivedAt);
        draft.location = location(row);
        draft.metro = Metro.of(draft.location, mapping.country);
        draft.country = mapping.country;
        draft.gender = mapping.optional(row, Field.GENDER);
        draft.counterparty = mapping.optional(row, Field.COUNTERPARTY);
        return draft.finished();
    }

    /**
     * Everything that can be wrong with the row, and so when and to whom it happened, but not where: what {@link #read} gives but for the
     * places and names. For whoever sends rows and does not judge them.
     *
     * @throws Unreadable as {@link #read} does
     */
    public Transaction.Draft locate(Row row, long arrivedAt) throws Unreadable {
        refuseOversizeAndNested(row);
        Transaction.Draft draft = new Transaction.Draft();
        draft.id = mapping.required(row, Field.TRANSACTION_ID);
        Moment moment = moment(row);
        Limits.refuseFuture(moment.epochMillis, arrivedAt);
        draft.time = moment.epochMillis;
        draft.offsetSeconds = moment.offsetSeconds;
        draft.amount = amount(row);
        draft.balance = balance(row);
        draft.arrivedAt = arrivedAt;
        long eventDay = moment.localEpochDay();
        long birthDay = birthDay(row, eventDay);
        draft.ageBand = birthDay == DayFormat.NONE ? null : AgeBand.at(birthDay, eventDay);
        identify(row, draft, birthDay);
        return draft;
    }

    /**
     * When the row happened, milliseconds since 1970, UTC.
     *
     * @throws Unreadable if it does not say
     */
    public long time(Row row) throws Unreadable {
        return moment(row).epochMillis;
    }

    /**
     * The same row some whole days later.
     *
     * @throws Unreadable if it does not say when it happened
     */
    public Row shifted(Row row, long days) throws Unreadable {
        return eventTime.shifted(row, days);
    }

    /**
     * The same row at another instant. Where the source's formats are coarser than a millisecond or its clock shows the
     * instant twice, {@link #time} of the result tells what came of it.
     *
     * @param epochMillis since 1970, UTC
     * @throws Unreadable if the row's own time cannot be read
     */
    public Row at(Row row, long epochMillis) throws Unreadable {
        eventTime.read(row);
        return eventTime.at(row, epochMillis);
    }

    /**
     * The same row of somebody who was born on another day; of a source that names a date of birth.
     *
     * @param birthDay counted from 1 January 1970; if years have two digits, less than a hundred years before the row
     */
    public Row born(Row row, long birthDay) {
        String[] values = row.values.clone();
        values[mapping.index(Field.BIRTH_DATE)] = birthDays.text(birthDay);
        return new Row(values, row.extra);
    }

    private Moment moment(Row row) throws Unreadable {
        Moment moment = eventTime.read(row);
        Limits.refuseAncient(moment.epochMillis);
        return moment;
    }

    private void refuseOversizeAndNested(Row row) throws Unreadable {
        for (int index = 0; index < row.values.length; index++) {
            String text = row.values[index];
            if (text == null) {
                throw new Unreadable(ReasonCode.MISSING_COLUMN, mapping.column(index) + " is absent");
            }
            if (row.nestedColumn == index) {
                throw new Unreadable(ReasonCode.WRONG_TYPE, mapping.column(index) + " is not a single value");
            }
            if (text.length() > Limits.LONGEST_TEXT) {
                throw new Unreadable(
                        ReasonCode.TOO_LONG, mapping.column(index) + " has " + text.length() + " characters");
            }
        }
    }

    /** With its region behind it, if the source names one. */
    private String location(Row row) {
        String location = mapping.optional(row, Field.LOCATION);
        String region = location == null ? null : mapping.optional(row, Field.REGION);
        return region == null ? location : location + ", " + region;
    }

    private long amount(Row row) throws Unreadable {
        String text = mapping.required(row, Field.AMOUNT);
        long amount;
        try {
            amount = mapping.amounts.minorUnits(text);
        } catch (NumberFormatException unreadable) {
            throw new Unreadable(
                    ReasonCode.BAD_AMOUNT, mapping.column(Field.AMOUNT) + " is not " + mapping.amounts.expected());
        } catch (ArithmeticException tooLarge) {
            throw new Unreadable(
                    ReasonCode.AMOUNT_OUT_OF_RANGE,
                    mapping.column(Field.AMOUNT) + " has more than 16 digits before the decimals");
        }
        if (amount < 0) {
            throw new Unreadable(ReasonCode.NEGATIVE_AMOUNT, mapping.column(Field.AMOUNT) + " is below zero");
        }
        return amount;
    }

    private long balance(Row row) throws Unreadable {
        String text = mapping.optional(row, Field.BALANCE);
        if (text == null) {
            return Transaction.NO_BALANCE;
        }
        try {
            return mapping.amounts.minorUnits(text);
        } catch (ArithmeticException | NumberFormatException unreadable) {
            throw new Unreadable(
                    ReasonCode.BAD_BALANCE, mapping.column(Field.BALANCE) + " is not " + mapping.amounts.expected());
        }
    }

    private long birthDay(Row row, long eventDay) throws Unreadable {
        String text = mapping.optional(row, Field.BIRTH_DATE);
        if (text == null) {
            return DayFormat.NONE;
        }
        long day = birthDays.epochDay(text);
        if (day > eventDay && shortBirthYears) {
            day = AgeBand.centuryBefore(day);
        }
        if (day == DayFormat.NONE || day > eventDay) {
            throw new Unreadable(
                    ReasonCode.BAD_BIRTH_DATE,
                    mapping.column(Field.BIRTH_DATE) + " is no date of birth written as "
                            + mapping.format(Field.BIRTH_DATE));
        }
        return day;
    }

    private void identify(Row row, Transaction.Draft draft, long birthDay) {
        String fingerprint = fingerprint(row, draft, birthDay);
        String customer = mapping.optional(row, Field.CUSTOMER_ID);
        if (fingerprint != null) {
            draft.basis = AccountBasis.FINGERPRINT;
            draft.account = tokens.token(draft.basis, fingerprint);
        } else if (customer != null) {
            draft.basis = AccountBasis.CUSTOMER;
            draft.account = tokens.token(draft.basis, customer);
        } else {
            draft.basis = AccountBasis.NONE;
            draft.account = tokens.token(draft.basis, draft.id);
        }
    }

    /**
     * The parts in a form that does not depend on how they were written, each after its length, so that no two lists of
     * parts are alike; {@code null} if one is missing.
     */
    private String fingerprint(Row row, Transaction.Draft draft, long birthDay) {
        if (mapping.fingerprint.isEmpty()) {
            return null;
        }
        StringBuilder parts = new StringBuilder(64);
        for (Field field : mapping.fingerprint) {
            String text = mapping.optional(row, field);
            if (text == null) {
                return null;
            }
            String part = part(field, text, draft.balance, birthDay);
            parts.append(part.length()).append(':').append(part);
        }
        return parts.toString();
    }

    private static String part(Field field, String text, long balance, long birthDay) {
        return field == Field.BALANCE
                ? Long.toString(balance)
                : field == Field.BIRTH_DATE ? Long.toString(birthDay) : text;
    }
}
