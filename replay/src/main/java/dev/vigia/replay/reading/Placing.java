package dev.vigia.replay.reading;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/**
 * Finds a row's event time and account, and packs the row. The job judges rows. A row that is not a readable
 * transaction is sent too: early if it has no time, and to an arbitrary shard if it has no account.
 */
final class Placing {
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final Header header;
    private final TransactionReader reader;
    // Without a secret: these tokens only choose a shard. The job makes tokens of its own.
    private final AccountTokens tokens = AccountTokens.unkeyed();
    private final int id;
    private final long shiftDays;
    private final int[] mappedAs;
    /** {@code null} if rows have ids of their own. */
    private final IdMaker ids;

    private final long nowMillis;

    Placing(Header header, SourceMapping mapping, long shiftDays, Clock clock) {
        this.header = header;
        this.reader = new TransactionReader(mapping, AccountTokens.unkeyed());
        this.id = mapping.index(Field.TRANSACTION_ID);
        this.ids = IdMaker.of(mapping, header);
        this.shiftDays = shiftDays;
        this.nowMillis = clock.millis();
        // For each column of the file, its place in the mapping; -1 if the mapping does not read it.
        this.mappedAs = header.columns.stream().mapToInt(mapping::indexOf).toArray();
    }

    /** Returns the event time of a valid record, or {@link PackedRow#NO_TIME}. */
    long time(CsvRecords record) {
        return time(row(record));
    }

    /** Packs the row, and returns why the job will not judge it; {@code null} if it will. */
    Fault pack(CsvRecords record, PackedRow into) {
        Row original = row(record);
        Row row = shifted(original);
        Fault fault = begin(row, into);
        for (int column = 0; column < mappedAs.length; column++) {
            int mapped = mappedAs[column];
            // Compares identities: shifting replaces only the texts of dates.
            // All other columns are copied byte for byte, but for an id that is made.
            if (column == header.width || mapped >= 0 && row.values[mapped] != original.values[mapped]) {
                byte[] text = row.values[mapped].getBytes(StandardCharsets.UTF_8);
                into.add(text, 0, text.length);
            } else {
                add(record, column, into);
            }
        }
        return fault;
    }

    /** A field that the line left out at its end is empty. */
    private static void add(CsvRecords record, int column, PackedRow into) {
        boolean there = column < record.fields();
        into.add(record.buffer(), there ? record.from(column) : 0, there ? record.to(column) : 0);
    }

    /** Returns the values of the mapping's columns. */
    Row row(CsvRecords record) {
        String[] values = new String[header.places.length];
        for (int index = 0; index < values.length; index++) {
            int column = header.places[index];
            if (column == header.width) {
                values[index] = ids.id(record);
            } else {
                values[index] = column < record.fields() ? record.text(column) : "";
            }
        }
        return new Row(values, null);
    }

    private Row shifted(Row row) {
        if (shiftDays == 0) {
            return row;
        }
        try {
            return reader.shifted(row, shiftDays);
        } catch (Unreadable undated) {
            return row;
        }
    }

    private Fault begin(Row row, PackedRow into) {
        try {
            Transaction.Draft draft = reader.locate(row, nowMillis);
            into.begin(draft.time, leading64Bits(draft.account));
            return null;
        } catch (Unreadable noTransaction) {
            // The row itself stands for the missing account: such rows spread
            // over shards, and a copy goes to the same one.
            String identity = row.values[id].isEmpty() ? String.join("\n", row.values) : row.values[id];
            into.begin(time(row), leading64Bits(tokens.token(AccountBasis.NONE, identity)));
            return noTransaction.fault;
        }
    }

    /**
     * Returns the row's time. A date after tomorrow is a mistake and counts as no time, because it would move the
     * job's event time past all of today's rows.
     */
    private long time(Row row) {
        try {
            long time = reader.time(row);
            return time > nowMillis + DAY_MILLIS ? PackedRow.NO_TIME : time;
        } catch (Unreadable undated) {
            return PackedRow.NO_TIME;
        }
    }

    private static long leading64Bits(String token) {
        // A token is hexadecimal, so 16 digits are 64 bits.
        return Long.parseUnsignedLong(token, 0, 16, 16);
    }
}
