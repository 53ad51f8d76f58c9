package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.Marker;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.RowWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records of the default source, one line each; what is not said is an ordinary value. */
public final class Rows {
    public static final String AMOUNT = "TransactionAmount (INR)";
    public static final long ARRIVED = Instant.parse("2016-10-22T00:00:00Z").toEpochMilli();
    public static final Origin ORIGIN = new Origin("shard-0", "49", ARRIVED);

    private static final SourceMapping KAGGLE = SourceMapping.kaggleBank();
    private static final AccountTokens TOKENS = AccountTokens.keyed(new byte[32]);

    private Rows() {}

    /** Returns an ordinary row, changed in pairs of column and value; a {@code null} value leaves the column out. */
    public static Map<String, String> row(String... changes) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("TransactionID", "T1");
        row.put("CustomerID", "C1");
        row.put("CustomerDOB", "12/3/91");
        row.put("CustGender", "F");
        row.put("CustLocation", "RANCHI");
        row.put("CustAccountBalance", "12345.67");
        row.put("TransactionDate", "2/8/16");
        row.put("TransactionTime", "101530");
        row.put(AMOUNT, "250");
        for (int at = 0; at < changes.length; at += 2) {
            row.put(changes[at], changes[at + 1]);
        }
        row.values().removeIf(value -> value == null);
        return row;
    }

    public static byte[] bytes(Map<String, String> row) {
        String[] names = row.keySet().toArray(new String[0]);
        return new RowWriter(List.of(names)).write(row.values().toArray(new String[0]));
    }

    public static Arrival read(byte[] bytes) {
        return read(bytes, KAGGLE);
    }

    public static Arrival read(byte[] bytes, SourceMapping mapping) {
        return new TransactionRecords(mapping, TOKENS).read(bytes, ORIGIN);
    }

    public static Arrival read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    public static Arrival readRow(String... changes) {
        return read(bytes(row(changes)));
    }

    /** Returns the transaction in an ordinary row with these changes; fails if there is none. */
    public static Transaction transaction(String... changes) {
        Arrival arrival = readRow(changes);
        if (arrival instanceof RejectedArrival) {
            throw new AssertionError(fault(arrival));
        }
        return transaction(arrival);
    }

    /** Returns the reason for which an ordinary row with these changes is no transaction; {@code null} if it is one. */
    public static ReasonCode reason(String... changes) {
        Fault fault = fault(readRow(changes));
        return fault == null ? null : fault.reason;
    }

    /** Returns the transaction that an arrival is; {@code null} if it is none, as in the following methods. */
    public static Transaction transaction(Arrival arrival) {
        return arrival instanceof ArrivedTransaction ? ((ArrivedTransaction) arrival).transaction : null;
    }

    public static Label label(Arrival arrival) {
        return arrival instanceof ArrivedLabel ? ((ArrivedLabel) arrival).label : null;
    }

    public static Marker marker(Arrival arrival) {
        return arrival instanceof ArrivedMarker ? ((ArrivedMarker) arrival).marker : null;
    }

    public static Fault fault(Arrival arrival) {
        return arrival instanceof RejectedArrival ? ((RejectedArrival) arrival).fault : null;
    }

    /** Returns the row of a transaction, or of a row that is none. */
    public static Row row(Arrival arrival) {
        return arrival instanceof RejectedArrival
                ? ((RejectedArrival) arrival).row.orElse(null)
                : arrival instanceof ArrivedTransaction ? ((ArrivedTransaction) arrival).row : null;
    }
}
