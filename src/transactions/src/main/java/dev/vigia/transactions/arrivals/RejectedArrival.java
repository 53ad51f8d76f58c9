package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A record that is no transaction, label or marker: a row that cannot be read, or no row at all. */
public final class RejectedArrival extends Arrival {
    /** The first bytes of an aggregated record of the Kinesis Producer Library; no UTF-8 text begins so. */
    private static final byte[] AGGREGATE = {(byte) 0xF3, (byte) 0x89, (byte) 0x9A, (byte) 0xC2};

    /** The row, if the record is one. */
    public final Optional<Row> row;

    public final Fault fault;

    private RejectedArrival(byte[] bytes, Origin origin, Optional<Row> row, Fault fault) {
        super(bytes, origin);
        this.row = row;
        this.fault = Objects.requireNonNull(fault);
    }

    /** Returns a row that is no transaction. */
    static RejectedArrival row(byte[] bytes, Origin origin, Row row, Fault fault) {
        return new RejectedArrival(bytes, origin, Optional.of(row), fault);
    }

    /** Returns a record that is not what its stream carries; one that begins like an aggregate has that for a reason. */
    static RejectedArrival record(byte[] bytes, Origin origin, Fault fault) {
        return new RejectedArrival(bytes, origin, Optional.empty(), isAggregate(bytes) ? brokenAggregate() : fault);
    }

    /** Returns whether it begins like an aggregate. That makes it a broken one: sound ones were unpacked before. */
    private static boolean isAggregate(byte[] bytes) {
        int most = Math.min(bytes.length, AGGREGATE.length);
        // A shorter record is none: ranges of different lengths are never equal.
        return Arrays.equals(bytes, 0, most, AGGREGATE, 0, AGGREGATE.length);
    }

    private static Fault brokenAggregate() {
        return new Fault(ReasonCode.BROKEN_AGGREGATE, "begins like an aggregated record, which it is not");
    }

    public Quarantined quarantined() {
        return new Quarantined(bytes, origin, fault);
    }
}
