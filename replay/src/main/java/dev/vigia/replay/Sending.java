package dev.vigia.replay;

import dev.vigia.replay.delivery.Delivery;
import dev.vigia.replay.delivery.DeliveryFailed;
import dev.vigia.replay.order.Pace;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.replay.order.SortedRows;
import dev.vigia.replay.records.RowJson;
import dev.vigia.replay.resuming.Progress;
import dev.vigia.replay.resuming.ProgressFile;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The second half of a replay. It sends the sorted rows when they are due and writes the progress file. */
final class Sending {
    // At full speed, a look at the clock and the answers for each row would cost more than the row.
    private static final int ROWS_BETWEEN_TURNS = 64;
    /** The longest time until a stop is noticed, in nanoseconds. */
    private static final long LOOK_NANOS = 200_000_000L;

    private final ReplaySettings settings;
    private final Ordered ordered;
    private final Delivery delivery;
    /** {@code null} if no labels are sent. */
    private final LabelSending labels;

    private final LongSupplier clock;
    private final Reports reports;
    private final ProgressFile file;
    private final BooleanSupplier stopped;
    private final RowJson json;
    private final String sender;
    private Pace pace;
    private long before;
    private long offered;
    private long atMillis = PackedRow.NO_TIME;

    Sending(
            ReplaySettings settings,
            Ordered ordered,
            Delivery delivery,
            LabelSending labels,
            LongSupplier clock,
            Reports reports,
            ProgressFile file,
            BooleanSupplier stopped,
            String sender) {
        this.sender = sender;
        this.settings = settings;
        this.ordered = ordered;
        this.delivery = delivery;
        this.labels = labels;
        this.clock = clock;
        this.reports = reports;
        this.file = file;
        this.stopped = stopped;
        this.json = new RowJson(ordered.columns(), settings.mapping.withheld);
    }

    /**
     * Sends all rows but the first {@code skipped}.
     *
     * @return whether all rows were sent; false if the replay was stopped
     */
    boolean send(long skipped) throws IOException, DeliveryFailed, InterruptedException {
        before = skipped;
        offered = skipped;
        reports.begin();
        try (SortedRows rows = ordered.rows()) {
            if (labels != null) {
                labels.begin();
            }
            writeDown();
            // Rows have the same order in every run, so those that were taken are the first ones.
            for (long row = 0; row < skipped && rows.next(); ) {
                row++;
            }
            while (!stopped.getAsBoolean() && rows.next()) {
                send(rows);
            }
            flush();
            while (!stopped.getAsBoolean() && !isDrained()) {
                turn(Long.MAX_VALUE);
            }
            settle();
        } finally {
            writeDown();
        }
        return isDrained() && offered == ordered.total();
    }

    private void flush() {
        delivery.flush();
        if (labels != null) {
            labels.flush();
        }
    }

    private boolean isDrained() {
        return delivery.isDrained() && (labels == null || labels.isDrained());
    }

    private void settle() throws DeliveryFailed, InterruptedException {
        delivery.settle();
        if (labels != null) {
            labels.settle();
        }
    }

    private void send(SortedRows rows) throws IOException, DeliveryFailed, InterruptedException {
        byte[] bytes = rows.bytes();
        atMillis = PackedRow.time(bytes, rows.start());
        long due = due();
        while (clock.getAsLong() < due && !stopped.getAsBoolean()) {
            turn(due);
        }
        reachLabels(atMillis);
        json.write(bytes, rows.start());
        long account = PackedRow.account(bytes, rows.start());
        while (!stopped.getAsBoolean()) {
            if (delivery.offer(
                    offered,
                    account,
                    // A second copy comes after its time, so with copies no time can be promised.
                    settings.copies == 1 ? atMillis : Delivery.NO_MARKER,
                    json.bytes(),
                    json.size())) {
                offered++;
                break;
            }
            turn(Long.MAX_VALUE);
        }
        if (offered % ROWS_BETWEEN_TURNS == 0) {
            turn(0);
        }
    }

    private long due() {
        // Rows without a time sort before all others, so they go out before the schedule starts.
        if (atMillis == PackedRow.NO_TIME) {
            return 0;
        }
        // The schedule starts with the first dated row, after reading and sorting.
        if (pace == null) {
            pace = new Pace(settings.speedup, atMillis, clock.getAsLong());
        }
        return pace.dueNanos(atMillis);
    }

    private void turn(long until) throws IOException, DeliveryFailed, InterruptedException {
        long now = clock.getAsLong();
        delivery.turn(Math.min(until, now + LOOK_NANOS), noEarlier(now));
        if (labels != null) {
            reachLabels(noEarlier(now));
            labels.turn();
        }
        if (reports.isTime(now)) {
            writeDown();
            reports.sending(delivery.taken(offered), before, labelsTaken(), ordered, atMillis, settings.speedup);
        }
    }

    /**
     * Sends the labels up to a time before the rows of that time, so that the job has them when it judges these rows.
     */
    private void reachLabels(long millis) throws IOException, DeliveryFailed, InterruptedException {
        if (labels != null) {
            labels.reach(millis);
        }
    }

    private long labelsTaken() {
        return labels == null ? 0 : labels.taken();
    }

    /**
     * Returns the event time that no later row will be before. It is unknown with two copies, because a second copy
     * comes after its time.
     */
    private long noEarlier(long now) {
        boolean known = atMillis != PackedRow.NO_TIME && settings.copies == 1 && pace != null;
        return known ? Math.min(atMillis, pace.reachedMillis(now)) : Delivery.NO_MARKER;
    }

    private void writeDown() throws IOException {
        file.write(new Progress(ordered.identity(), delivery.taken(offered), labelsTaken(), sender));
    }
}
