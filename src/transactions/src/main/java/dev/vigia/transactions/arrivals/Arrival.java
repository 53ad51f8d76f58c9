package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.Marker;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.util.Arrays;
import java.util.Objects;

/**
 * A record as it came off a stream: its bytes, where they lay, and what they turned out to be. A row that is no
 * transaction has both a {@link #row} and a {@link #fault}; what is not even a row has a fault alone; a {@link #marker} is
 * neither. A record of the stream of labels is a {@link #label}, a fault or a marker.
 */
public final class Arrival {
    private static final byte[] NO_BYTES = {};
    /** The first bytes of an aggregated record of the Kinesis Producer Library; no UTF-8 text begins so. */
    private static final byte[] AGGREGATE = {(byte) 0xF3, (byte) 0x89, (byte) 0x9A, (byte) 0xC2};

    public final byte[] bytes;
    public final Origin origin;
    public final Row row;
    public final Transaction transaction;
    public final Fault fault;
    public final Marker marker;
    public final Label label;

    Arrival(byte[] bytes, Origin origin, Row row, Transaction transaction, Fault fault, Marker marker, Label label) {
        this.bytes = Objects.requireNonNull(bytes);
        this.origin = Objects.requireNonNull(origin);
        this.row = row;
        this.transaction = transaction;
        this.fault = fault;
        this.marker = marker;
        this.label = label;
    }

    /** Reads a record's bytes, once. Never fails: what cannot be read is an arrival with a fault. */
    public static Arrival read(byte[] bytes, Origin origin, RowReader rows, TransactionReader transactions) {
        Row row = null;
        try {
            Object read = rows.read(bytes);
            if (read instanceof Marker) {
                return new Arrival(bytes, origin, null, null, null, ((Marker) read).arrivedAt(origin.arrivedAt), null);
            }
            row = (Row) read;
            return new Arrival(bytes, origin, row, transactions.read(row, origin.arrivedAt), null, null, null);
        } catch (Unreadable unreadable) {
            return new Arrival(bytes, origin, row, null, fault(bytes, unreadable), null, null);
        }
    }

    /** Reads a record of the stream of labels, once. Never fails, as {@link #read}. */
    public static Arrival readLabel(byte[] bytes, Origin origin) {
        try {
            Object read = LabelReader.read(bytes, origin.arrivedAt);
            return read instanceof Marker
                    ? new Arrival(bytes, origin, null, null, null, (Marker) read, null)
                    : new Arrival(bytes, origin, null, null, null, null, (Label) read);
        } catch (Unreadable unreadable) {
            return new Arrival(bytes, origin, null, null, fault(bytes, unreadable), null, null);
        }
    }

    /** What never came off a stream and belongs in quarantine: an alert that a service outside refused. */
    public static Arrival refused(byte[] bytes, Origin origin, Fault fault) {
        return new Arrival(bytes, origin, null, null, fault, null, null);
    }

    private static Fault fault(byte[] bytes, Unreadable unreadable) {
        return isAggregate(bytes)
                ? new Fault(ReasonCode.BROKEN_AGGREGATE, "begins like an aggregated record, which it is not")
                : unreadable.fault;
    }

    /** Whether the bytes begin like many records that the Kinesis Producer Library packed into one. */
    private static boolean isAggregate(byte[] bytes) {
        int most = Math.min(bytes.length, AGGREGATE.length);
        return Arrays.equals(bytes, 0, most, AGGREGATE, 0, AGGREGATE.length);
    }

    /** Whether this is a transaction or a label. */
    public boolean hasTime() {
        return transaction != null || label != null;
    }

    /** Event time of the transaction or label, milliseconds since 1970. */
    public long time() {
        return transaction != null ? transaction.time : label.at;
    }

    /** A label that belongs to nothing that is remembered, for quarantine. */
    public Arrival unmatched(String detail) {
        return new Arrival(bytes, origin, null, null, new Fault(ReasonCode.UNMATCHED_LABEL, detail), null, null);
    }

    /** The row and where it came from: all that the raw table holds, and so all that needs to travel there. */
    public Arrival rowAlone() {
        return new Arrival(NO_BYTES, origin, row, null, null, null, null);
    }

    /** The bytes, where they came from and the fault: all that quarantine holds. */
    public Arrival faultAlone() {
        return new Arrival(bytes, origin, null, null, fault, null, null);
    }

    /** Where in the stream a record lay. */
    public static final class Origin {
        public final String shard;
        public final String sequence;
        /** When the stream took the record: milliseconds since 1970, UTC. */
        public final long arrivedAt;

        public Origin(String shard, String sequence, long arrivedAt) {
            this.shard = shard;
            this.sequence = sequence;
            this.arrivedAt = arrivedAt;
        }
    }
}
