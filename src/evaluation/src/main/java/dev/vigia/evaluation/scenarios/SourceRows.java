package dev.vigia.evaluation.scenarios;

import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.time.Instant;

/** Reads the rows of a source and returns changed copies of them, in the source's own formats. */
final class SourceRows {
    /** No row is refused for a date in the future, because this code has no clock. */
    private static final long END_OF_TIME = Long.MAX_VALUE / 2;

    private static final long[] TICKS = {1L, 1_000L, 60_000L};

    final SourceMapping mapping;

    private final TransactionReader reader;

    SourceRows(SourceMapping mapping) {
        this.mapping = mapping;
        this.reader = new TransactionReader(mapping, AccountTokens.unkeyed());
    }

    Transaction read(Row row) throws Unreadable {
        return reader.read(row, END_OF_TIME);
    }

    /** Returns the basis of the accounts of this source. */
    AccountBasis basis() {
        return mapping.fingerprint.isEmpty() ? AccountBasis.CUSTOMER : AccountBasis.FINGERPRINT;
    }

    boolean has(Field field) {
        return mapping.index(field) >= 0;
    }

    boolean hasLabels() {
        return mapping.label != null && mapping.indexOf(mapping.label) >= 0;
    }

    /**
     * Returns the row with another time.
     *
     * @param epochMillis since 1970, UTC
     */
    Row at(Row row, long epochMillis) throws Unreadable {
        return reader.at(row, epochMillis);
    }

    /**
     * Returns the row with another date of birth.
     *
     * @param birthDay days since 1970
     */
    Row born(Row row, long birthDay) {
        return reader.born(row, birthDay);
    }

    /** Returns the row with another text in a column, which the mapping must name. */
    Row with(Row row, Field field, String text) {
        return with(row, mapping.index(field), text);
    }

    /** Returns the row at another place. The region becomes empty, because the place's text names it if it has to. */
    Row at(Row row, String place) {
        Row moved = with(row, Field.LOCATION, place);
        return has(Field.REGION) ? with(moved, Field.REGION, "") : moved;
    }

    /**
     * Returns the row with another label, or the same row if the source has no labels.
     *
     * @param fraud {@code null} for no label
     */
    Row labelled(Row row, Boolean fraud) {
        return hasLabels() ? with(row, mapping.indexOf(mapping.label), fraud == null ? "" : fraud ? "1" : "0") : row;
    }

    private static Row with(Row row, int column, String text) {
        String[] values = row.values.clone();
        values[column] = text;
        return new Row(values, row.extra);
    }

    /** Returns the date in the source's zone, in days since 1970. */
    long day(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis)
                .atZone(mapping.zone)
                .toLocalDate()
                .toEpochDay();
    }

    /**
     * Returns the shortest time, in milliseconds, that the source's formats can tell apart.
     *
     * @param row any readable row
     */
    long tick(Row row) throws UnusableInput {
        try {
            long longest = TICKS[TICKS.length - 1];
            // From a whole minute on, a format that is too coarse writes the tick away.
            long whole = Math.floorDiv(read(row).time, longest) * longest;
            for (long tick : TICKS) {
                if (reader.time(reader.at(row, whole + tick)) == whole + tick) {
                    return tick;
                }
            }
        } catch (Unreadable changed) {
            throw new IllegalStateException("What was read once can be read again.", changed);
        }
        throw new UnusableInput("Cannot place episodes in time by the mapping " + mapping.name
                + ": its formats do not tell minutes apart. Give a mapping whose time of day does.");
    }
}
