package dev.vigia.replay;

import dev.vigia.replay.order.Pace;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.replay.reading.Census;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.replay.records.RowJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * The figures of a replay that was not carried out, from reading its input once. Nothing is sent or written. Dates
 * are those of the input.
 *
 * @param unjudged records that a replay would not send, or that the job could not read
 * @param accounts an estimate, see {@link Census}
 * @param bytes of all rows as JSON
 * @param records the least number of Kinesis records, without markers; rows that come too slowly to share a record
 *     need more
 * @param duration of sending at the given speedup; zero if only the stream limits the rate
 */
public record DryRun(
        long rows,
        Unjudged unjudged,
        Instant firstTime,
        Instant lastTime,
        long accounts,
        long bytes,
        long records,
        Duration duration) {

    public static DryRun of(ReplaySettings settings) throws UnusableInput, IOException {
        Input input = settings.input;
        try (Rows rows = Rows.open(input, settings.mapping, null, 0, settings.clock)) {
            PackedRow row = new PackedRow();
            RowJson json = new RowJson(rows.header().columns, settings.mapping.withheld);
            Census census = new Census();
            long first = Long.MAX_VALUE;
            long last = PackedRow.NO_TIME;
            long bytes = 0;
            while (rows.next(row)) {
                json.write(row.bytes(), 0);
                bytes += json.size();
                census.add(PackedRow.account(row.bytes(), 0));
                long time = PackedRow.time(row.bytes(), 0);
                // NO_TIME is the smallest number: the maximum ignores it, and the minimum must not see it.
                first = time == PackedRow.NO_TIME ? first : Math.min(first, time);
                last = Math.max(last, time);
            }
            boolean dated = last != PackedRow.NO_TIME;
            return new DryRun(
                    rows.sound(),
                    Unjudged.of(rows, input.name),
                    dated ? Instant.ofEpochMilli(first) : null,
                    dated ? Instant.ofEpochMilli(last) : null,
                    census.distinct(),
                    bytes,
                    settings.delivery.recordsFor(rows.sound(), bytes),
                    dated ? Duration.ofNanos(Pace.nanosFor(last - first, settings.speedup)) : Duration.ZERO);
        }
    }
}
