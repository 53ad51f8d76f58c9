package dev.vigia.replay;

import dev.vigia.replay.delivery.Delivery;
import dev.vigia.replay.delivery.DeliveryFailed;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.replay.order.SortedRows;
import dev.vigia.transactions.arrivals.Label;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Sends each row's label when the rows have reached the label's date in event time. Labels that are dated after the
 * last row are not sent, because nobody knew them by then.
 */
final class LabelSending {
    // The longest wait for room in a lane, after which a stop is looked for.
    private static final long ROOM_NANOS = 20_000_000L;

    private final SortedRows rows;
    private final LabelColumn column;
    private final long delayMillis;
    private final Delivery delivery;
    private final LongSupplier clock;
    private final long skipped;
    private final BooleanSupplier stopped;
    private long reached = Delivery.NO_MARKER;
    private long offered;
    private Label next;
    private byte[] bytes;
    private long account;

    /**
     * @param skipped number of labels, from the first on, that an earlier replay has sent
     * @param stopped returns whether the user has stopped the replay
     */
    LabelSending(
            SortedRows rows,
            LabelColumn column,
            long delayMillis,
            Delivery delivery,
            LongSupplier clock,
            long skipped,
            BooleanSupplier stopped) {
        this.rows = rows;
        this.column = column;
        this.delayMillis = delayMillis;
        this.delivery = delivery;
        this.clock = clock;
        this.skipped = skipped;
        this.stopped = stopped;
    }

    /** Goes to the first label to be sent. Call it first. */
    void begin() throws IOException {
        advance();
        while (offered < skipped && next != null) {
            offered++;
            advance();
        }
    }

    /** Sends every label that is dated {@code millis} or earlier, unless the replay is stopped first. */
    void reach(long millis) throws IOException, DeliveryFailed, InterruptedException {
        while (next != null && next.at <= millis) {
            if (stopped.getAsBoolean()) {
                // Those that are left must not be promised away by a marker.
                return;
            }
            if (delivery.offer(offered, account, next.at, bytes, bytes.length)) {
                offered++;
                advance();
            } else {
                delivery.turn(clock.getAsLong() + ROOM_NANOS, Delivery.NO_MARKER);
            }
        }
        reached = Math.max(reached, millis);
    }

    /** Sends the requests that are due and takes the answers that have come. Does not wait. */
    void turn() throws DeliveryFailed, InterruptedException {
        delivery.turn(0, reached);
    }

    void flush() {
        delivery.flush();
    }

    boolean isDrained() {
        return delivery.isDrained();
    }

    void settle() throws DeliveryFailed, InterruptedException {
        delivery.settle();
    }

    /** Returns the number of labels, from the first on, that the stream has taken without a gap. */
    long taken() {
        return delivery.taken(offered);
    }

    private void advance() throws IOException {
        next = null;
        while (next == null && rows.next()) {
            next = column.read(rows.bytes(), rows.start(), delayMillis);
        }
        if (next != null) {
            bytes = next.bytes();
            account = PackedRow.account(rows.bytes(), rows.start());
        }
    }
}
