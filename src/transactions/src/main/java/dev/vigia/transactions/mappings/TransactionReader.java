package dev.vigia.transactions.mappings;

import dev.vigia.transactions.Detail;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.accounts.Metro;
import dev.vigia.transactions.formats.Moment;
import dev.vigia.transactions.rows.Limits;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;

/**
 * Makes a transaction of a row. An empty field is a missing value; a field that is there and cannot be read sends the row to
 * quarantine, so that no judgement rests on a guess. An instance belongs to one thread, because it remembers what it has
 * parsed.
 */
public final class TransactionReader {
    private final SourceMapping mapping;
    private final EventTime eventTime;
    private final MoneyColumns money;
    private final BirthDateColumn birthDate;
    private final AccountKey account;
    private final DetailColumns details;

    public TransactionReader(SourceMapping mapping, AccountTokens tokens) {
        this.mapping = mapping;
        this.eventTime = EventTime.of(mapping);
        this.money = new MoneyColumns(mapping);
        this.birthDate = new BirthDateColumn(mapping);
        this.account = new AccountKey(mapping, tokens);
        this.details = new DetailColumns(mapping, tokens);
    }

    /**
     * Reads a row.
     *
     * @param arrivedAt when the stream took it, milliseconds since 1970
     * @throws Unreadable with the reason, if there is no transaction in it
     */
    public Transaction read(Row row, long arrivedAt) throws Unreadable {
        Transaction.Draft draft = locate(row, arrivedAt);
        draft.location = location(row);
        draft.metro = Metro.of(draft.location, draft.country);
        draft.gender = mapping.optional(row, Field.GENDER);
        draft.counterparty = mapping.optional(row, Field.COUNTERPARTY);
        return draft.finished();
    }

    /**
     * Reads everything that can be wrong with a row: all that {@link #read} does, but for places and names. A sender needs no
     * more than the time and the account.
     *
     * @throws Unreadable as {@link #read} does
     */
    public Transaction.Draft locate(Row row, long arrivedAt) throws Unreadable {
        refuseOversizeAndNested(row);
        Transaction.Draft draft = new Transaction.Draft();
        // The order decides which of a row's faults becomes the reason code.
        draft.id = mapping.required(row, Field.TRANSACTION_ID);
        Moment moment = moment(row);
        Limits.refuseFuture(moment.epochMillis, arrivedAt);
        draft.time = moment.epochMillis;
        draft.offsetSeconds = moment.offsetSeconds;
        draft.dayOnly = mapping.dayOnly();
        money.read(row, draft);
        draft.details = details.read(row);
        String country = draft.details.text(Detail.COUNTRY);
        draft.country = country == null ? mapping.country : country;
        draft.arrivedAt = arrivedAt;
        long eventDay = moment.localEpochDay();
        long birthDay = birthDate.read(row, eventDay);
        draft.ageBand = birthDay == BirthDateColumn.NONE ? null : AgeBand.at(birthDay, eventDay);
        account.identify(row, draft, birthDay);
        return draft;
    }

    /**
     * Returns when the row's transaction happened, milliseconds since 1970, UTC.
     *
     * @throws Unreadable if it does not say
     */
    public long time(Row row) throws Unreadable {
        return moment(row).epochMillis;
    }

    /**
     * Returns the same row some whole days later.
     *
     * @throws Unreadable if it does not say when it happened
     */
    public Row shifted(Row row, long days) throws Unreadable {
        return eventTime.shifted(row, days);
    }

    /**
     * Returns the same row at another instant. Where the source's formats are coarser than a millisecond or its clock shows
     * the instant twice, {@link #time} of the result tells what came of it.
     *
     * @param epochMillis since 1970, UTC
     * @throws Unreadable if the row's own time cannot be read
     */
    public Row at(Row row, long epochMillis) throws Unreadable {
        eventTime.read(row);
        return eventTime.at(row, epochMillis);
    }

    /**
     * Returns the same row with another date of birth; of a source that names one.
     *
     * @param birthDay counted from 1 January 1970; if years have two digits, less than a hundred years before the row
     */
    public Row born(Row row, long birthDay) {
        return birthDate.with(row, birthDay);
    }

    private Moment moment(Row row) throws Unreadable {
        Moment moment = eventTime.read(row);
        Limits.refuseAncient(moment.epochMillis);
        return moment;
    }

    private void refuseOversizeAndNested(Row row) throws Unreadable {
        for (int index = 0; index < row.values.length; index++) {
            String text = row.values[index];
            // Columns without a meaning, which the mapping lists under `also`, have to be there as well.
            if (text == null) {
                throw new Unreadable(ReasonCode.MISSING_COLUMN, mapping.columns.get(index) + " is absent");
            }
            if (row.nestedColumn == index) {
                throw new Unreadable(ReasonCode.WRONG_TYPE, mapping.columns.get(index) + " is not a single value");
            }
            if (text.length() > Limits.LONGEST_TEXT) {
                throw new Unreadable(
                        ReasonCode.TOO_LONG, mapping.columns.get(index) + " has " + text.length() + " characters");
            }
        }
    }

    /** Returns the location with its region behind it, if the source names one. */
    private String location(Row row) {
        String location = mapping.optional(row, Field.LOCATION);
        String region = location == null ? null : mapping.optional(row, Field.REGION);
        return region == null ? location : location + ", " + region;
    }
}
