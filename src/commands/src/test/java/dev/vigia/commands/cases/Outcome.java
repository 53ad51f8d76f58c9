package dev.vigia.commands.cases;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.replay.records.RowJson;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Origin;
import dev.vigia.transactions.arrivals.RejectedArrival;
import dev.vigia.transactions.arrivals.TransactionRecords;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;

/**
 * The outcome of one case.
 *
 * @param read rows that the replay sends
 * @param rejected records that are no rows
 * @param quarantined rows that are no transactions
 * @param why the first reason, or why all of it is refused; empty if everything is read
 */
record Outcome(boolean refused, long read, long rejected, long quarantined, String why) {
    /** A time after every one in the cases, but for those that are meant to lie in the future. */
    private static final long ARRIVED = 1_735_689_600_000L;

    /** Reads a file as the replay and the job do. */
    static Outcome ofRows(Path csv, Path mapping) throws IOException {
        try {
            SourceMapping source = mapping == null ? SourceMapping.kaggleBank() : SourceMapping.load(mapping);
            return read(csv, source);
        } catch (InvalidDocument | UnusableInput refused) {
            return refused(refused.getMessage()
                    .replace(csv.toString(), csv.getFileName().toString()));
        }
    }

    static Outcome ofBook(Path book) throws IOException {
        try {
            RuleBook.parse(book.getFileName().toString(), Files.readString(book));
            return new Outcome(false, 1, 0, 0, "sound");
        } catch (InvalidDocument refused) {
            return refused(refused.getMessage());
        }
    }

    private static Outcome refused(String message) {
        return new Outcome(true, 0, 0, 0, message.lines().findFirst().orElseThrow());
    }

    private static Outcome read(Path csv, SourceMapping source) throws IOException, UnusableInput {
        TransactionRecords records = new TransactionRecords(source, AccountTokens.unkeyed());
        Origin origin = new Origin("shard", "1", ARRIVED);
        try (Rows rows = Rows.open(Input.of(csv.toString()), source, null, 0, Clock.systemUTC())) {
            RowJson json = new RowJson(rows.header().columns, source.withheld);
            PackedRow row = new PackedRow();
            long quarantined = 0;
            String why = "";
            while (rows.next(row)) {
                json.write(row.bytes(), 0);
                byte[] bytes = Arrays.copyOf(json.bytes(), json.size());
                if (records.read(bytes, origin) instanceof RejectedArrival rejected) {
                    quarantined++;
                    why = why.isEmpty() ? rejected.fault.toString() : why;
                }
            }
            why = rows.firstRejected() == null ? why : rows.firstRejected();
            return new Outcome(false, rows.sound(), rows.rejected(), quarantined, why);
        }
    }

    /** The figures, or {@code refused}. */
    String kind() {
        return refused ? "refused" : String.format(Locale.ROOT, "%d %d %d", read, rejected, quarantined);
    }

    String line(String name) {
        return String.join(" | ", cells(name));
    }

    /** Returns a row of a table: name, three figures, why. */
    String[] cells(String name) {
        return refused
                ? new String[] {name, "", "", "", why}
                : new String[] {name, text(read), text(rejected), text(quarantined), why};
    }

    private static String text(long figure) {
        return Long.toString(figure);
    }
}
