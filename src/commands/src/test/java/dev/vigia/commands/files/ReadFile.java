package dev.vigia.commands.files;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.formats.csv.Dialect;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.replay.records.RowJson;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedTransaction;
import dev.vigia.transactions.arrivals.Origin;
import dev.vigia.transactions.arrivals.RejectedArrival;
import dev.vigia.transactions.arrivals.TransactionRecords;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A file as the job reads it: the replay reads its rows and writes each as the stream carries it, and the job reads that.
 *
 * @param readings of all records, by line
 * @param sound rows that the replay sends
 * @param rejected records that it does not send
 */
public record ReadFile(List<Reading> readings, long sound, long rejected) {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final int LONGEST_RECORD = 1 << 17;

    /** @param rejects where records go that are no rows */
    public static ReadFile of(Path file, SourceMapping mapping, Path rejects) throws IOException, UnusableInput {
        return of(file, mapping, rejects, 0);
    }

    /** @param days by which the replay moves each row */
    static ReadFile of(Path file, SourceMapping mapping, Path rejects, long days) throws IOException, UnusableInput {
        TransactionRecords records = new TransactionRecords(mapping, AccountTokens.unkeyed());
        Origin origin = new Origin("shard", "1", NOW.toEpochMilli());
        List<Reading> readings = new ArrayList<>();
        long sound;
        long rejected;
        try (Rows rows =
                Rows.open(Input.of(file.toString()), mapping, rejects, days, Clock.fixed(NOW, ZoneOffset.UTC))) {
            RowJson json = new RowJson(rows.header().columns, mapping.withheld);
            PackedRow row = new PackedRow();
            while (rows.next(row)) {
                json.write(row.bytes(), 0);
                byte[] bytes = Arrays.copyOf(json.bytes(), json.size());
                readings.add(reading(rows.line(), records.read(bytes, origin), mapping));
            }
            sound = rows.sound();
            rejected = rows.rejected();
        }
        readings.addAll(rejected(rejects));
        readings.sort(Comparator.comparingLong(Reading::line));
        return new ReadFile(List.copyOf(readings), sound, rejected);
    }

    private static Reading reading(long line, Arrival arrival, SourceMapping mapping) {
        if (arrival instanceof RejectedArrival refused) {
            return Reading.refused(line, refused.fault.reason.name());
        }
        return Reading.of(line, ((ArrivedTransaction) arrival).transaction, mapping);
    }

    private static List<Reading> rejected(Path rejects) throws IOException {
        return records(rejects).stream()
                .map(record -> Reading.refused(Long.parseLong(record.get(0)), Reading.REJECTED))
                .toList();
    }

    /** Returns the records of a CSV in UTF-8 below its header; none if there is no such file. */
    static List<List<String>> records(Path csv) throws IOException {
        List<List<String>> all = new ArrayList<>();
        if (!Files.exists(csv)) {
            return all;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(csv))) {
            CsvRecords records = CsvRecords.fromStart(bytes, Dialect.of(',', '"'), LONGEST_RECORD);
            records.next();
            while (records.next()) {
                all.add(IntStream.range(0, records.fields())
                        .mapToObj(records::text)
                        .toList());
            }
        }
        return all;
    }
}
