package dev.vigia.monitor;

import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedLabel;
import dev.vigia.transactions.arrivals.ArrivedTransaction;
import dev.vigia.transactions.arrivals.Label;
import dev.vigia.transactions.arrivals.LabelRecords;
import dev.vigia.transactions.arrivals.Origin;
import dev.vigia.transactions.arrivals.RejectedArrival;
import dev.vigia.transactions.arrivals.TransactionRecords;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Marker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Records of the default source, as the stream carries them and as they arrive. */
public final class Records {
    private static final SourceMapping MAPPING = SourceMapping.kaggleBank();
    private static final TransactionRecords RECORDS =
            new TransactionRecords(MAPPING, AccountTokens.keyed(new byte[32]));
    /** The place of every record. */
    public static final Origin ORIGIN = new Origin("shard-0", "49", Payments.ARRIVED);

    private Records() {}

    /** Returns a row that is a transaction of {@code time}, whole seconds. */
    public static String row(String id, long time, String amount) {
        ZonedDateTime local =
                Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC).atZoneSameInstant(MAPPING.zone);
        return "{\"TransactionID\":\"" + id
                + "\",\"CustomerID\":\"C1\",\"CustomerDOB\":\"12/3/91\",\"CustGender\":\"F\","
                + "\"CustLocation\":\"RANCHI\",\"CustAccountBalance\":\"12345.67\",\"TransactionDate\":\""
                + local.getDayOfMonth() + "/" + local.getMonthValue() + "/" + local.getYear() % 100
                + "\",\"TransactionTime\":\""
                + (local.getHour() * 10_000 + local.getMinute() * 100 + local.getSecond())
                + "\",\"TransactionAmount (INR)\":\"" + amount + "\"}";
    }

    public static ArrivedTransaction transaction(String id, long time) {
        return (ArrivedTransaction) arrival(row(id, time, "250"));
    }

    public static Arrival marker(long time) {
        return arrival(new String(new Marker(Instant.ofEpochMilli(time)).bytes(), StandardCharsets.UTF_8));
    }

    /** Returns a marker of a sender that promises further ones, up to its last. */
    public static Arrival marker(String sender, long time) {
        return arrival(
                new String(new Marker(Instant.ofEpochMilli(time)).of(sender).bytes(), StandardCharsets.UTF_8));
    }

    /** Returns a marker about one shard, whichever shard it lies in. */
    public static Arrival markerAbout(String shard, String sender, long time, boolean last) {
        Marker marker = new Marker(Instant.ofEpochMilli(time)).about(shard);
        byte[] bytes = (last ? marker.lastOf(sender) : marker.of(sender)).bytes();
        return arrival(new String(bytes, StandardCharsets.UTF_8));
    }

    public static Arrival lastMarker(String sender, long time) {
        return arrival(
                new String(new Marker(Instant.ofEpochMilli(time)).lastOf(sender).bytes(), StandardCharsets.UTF_8));
    }

    /** Returns a record of the stream of labels. */
    public static ArrivedLabel label(String transactionId, boolean fraud, long at) {
        return (ArrivedLabel) ofFeedback(new Label(transactionId, fraud, at).bytes());
    }

    public static Arrival ofFeedback(byte[] record) {
        return LabelRecords.read(record, ORIGIN);
    }

    /** Returns a row that is no transaction. */
    public static RejectedArrival badAmount(String id) {
        return (RejectedArrival) arrival(row(id, Payments.NOON, "much"));
    }

    public static RejectedArrival garbage() {
        return rejected("no row");
    }

    public static Arrival arrival(String record) {
        return RECORDS.read(record.getBytes(StandardCharsets.UTF_8), ORIGIN);
    }

    /** Returns a record that cannot be read. */
    public static RejectedArrival rejected(String record) {
        return (RejectedArrival) arrival(record);
    }
}
