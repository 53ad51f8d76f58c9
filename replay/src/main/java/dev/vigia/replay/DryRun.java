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
 * What a replay would do, found out by reading its input. Nothing is sent and nothing is written. Dates are the input's own.
 *
 * @param unjudged records that would not be sent, or that the job could not read
 * @param accounts an estimate, see {@link Census}
 * @param bytes of all rows as JSON
 * @param records Kinesis records at least, without markers; more if rows come too slowly to share one
 * @param duration of sending, as far as the schedule decides; zero if only the stream does
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
