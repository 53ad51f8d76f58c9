package dev.vigia.replay;

import dev.vigia.replay.delivery.Delivered;
import dev.vigia.replay.delivery.Delivery;
import dev.vigia.replay.delivery.DeliveryFailed;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.replay.resuming.Progress;
import dev.vigia.replay.resuming.ProgressFile;
import dev.vigia.replay.resuming.StateFolder;
import dev.vigia.replay.stream.KinesisStream;
import dev.vigia.replay.stream.Stream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * One replay of an input into a stream. It reads the input, sorts it by event time, sends it at its pace, and ends
 * with a marker in every shard. Belongs to one thread, except for {@link #stop}.
 */
public final class Replay implements AutoCloseable {
    private final ReplaySettings settings;
    private final Stream stream;
    private final LongSupplier clock;
    private final Delivery delivery;
    /** The stream of labels and its delivery; {@code null} if no labels are sent. */
    private final Stream feedback;

    private final Delivery labels;
    private volatile boolean stopped;

    private Replay(ReplaySettings settings, Stream stream, Stream feedback, LongSupplier clock) {
        this.settings = settings;
        this.stream = stream;
        this.clock = clock;
        this.delivery = new Delivery(stream, clock, settings.delivery);
        this.feedback = feedback;
        this.labels = feedback == null ? null : new Delivery(feedback, clock, settings.feedbackDelivery());
    }

    /** Returns a replay into Kinesis. */
    public static Replay of(ReplaySettings settings) {
        long origin = System.nanoTime();
        Stream stream = KinesisStream.open(settings.stream, settings.endpoint, settings.region);
        Stream feedback = settings.feedback == null
                ? null
                : KinesisStream.open(settings.feedback.stream(), settings.endpoint, settings.region);
        // nanoTime may be negative, and the clock of a replay must not be.
        return of(settings, stream, feedback, () -> System.nanoTime() - origin);
    }

    /**
     * Returns a replay into any stream, by any clock.
     *
     * @param feedback for labels; {@code null} if the settings ask for none
     * @param clock nanoseconds since some moment, never negative; the stream waits by the same clock
     */
    public static Replay of(ReplaySettings settings, Stream stream, Stream feedback, LongSupplier clock) {
        return new Replay(settings, stream, feedback, clock);
    }

    /**
     * Sends all rows, or fewer if {@link #stop} is called. Call it once.
     *
     * @throws UnusableInput if there is nothing to send, or nothing to resume
     * @throws DeliveryFailed if the stream does not take the rows; the progress file says how many it has taken
     */
    public ReplayResult run(ProgressListener listener)
            throws UnusableInput, DeliveryFailed, IOException, InterruptedException {
        long begun = clock.getAsLong();
        try (StateFolder state = StateFolder.open(settings.state)) {
            ProgressFile file = new ProgressFile(state.path);
            Optional<Progress> earlier = settings.resume ? file.read() : Optional.empty();
            refuseNothingToResume(earlier);
            Optional<String> broken = earlier.isPresent() ? Optional.empty() : brokenPromise(file);
            // Before the input is read, which may take minutes: a stream that is missing is told at once.
            delivery.open();
            if (labels != null) {
                labels.open();
            }
            Reports reports = new Reports(listener, clock);
            Optional<Ordered> read = new Reading(settings, state, reports, () -> stopped).read(earlier);
            long sending = clock.getAsLong();
            if (read.isEmpty()) {
                Unjudged nothing = new Unjudged(settings.input.name, 0, List.of(), List.of());
                return new ReplayResult(
                        nothing, 0, 0, 0, null, null, false, since(begun), since(begun), delivery.delivered());
            }
            try (Ordered ordered = read.get()) {
                long skipped = skipped(earlier, ordered);
                LabelSending labelled = labels(ordered, earlier);
                String sender = sender(earlier);
                // The promise's name is on disk before the promise is made. If
                // this replay is killed, the next can withdraw it.
                file.write(new Progress(
                        ordered.identity(),
                        skipped,
                        earlier.map(Progress::labels).orElse(0L),
                        sender));
                promise(sender, ordered.firstMillis(), broken);
                boolean complete = new Sending(
                                settings, ordered, delivery, labelled, clock, reports, file, () -> stopped, sender)
                        .send(skipped);
                if (complete && ordered.lastMillis() != PackedRow.NO_TIME) {
                    // One millisecond later, so that event time passes the last row as well.
                    markEnd(Instant.ofEpochMilli(ordered.lastMillis() + 1));
                }
                Delivered delivered = delivery.delivered();
                return new ReplayResult(
                        ordered.unjudged(),
                        delivered.rows(),
                        skipped,
                        labelled == null ? 0 : labelled.taken(),
                        Ordered.instant(ordered.firstMillis()),
                        Ordered.instant(ordered.lastMillis()),
                        complete,
                        since(begun),
                        Duration.ofNanos(sending - begun),
                        delivered);
            }
        }
    }

    /** Sends a marker to every open shard: no row before {@code time} follows. It may be sent again. */
    public void markEnd(Instant time) throws DeliveryFailed, InterruptedException {
        delivery.markAll(time);
        if (labels != null) {
            labels.markAll(time);
        }
    }

    /** Ends {@link #run} after the requests under way. May be called from any thread. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        stream.close();
        if (feedback != null) {
            feedback.close();
        }
    }

    private LabelSending labels(Ordered ordered, Optional<Progress> earlier) throws UnusableInput, IOException {
        if (labels == null) {
            return null;
        }
        return new LabelSending(
                ordered.rowsOnce(),
                LabelColumn.of(settings.input.name, settings.mapping, ordered.columns()),
                settings.feedback.delay().toMillis(),
                labels,
                clock,
                earlier.map(Progress::labels).orElse(0L),
                () -> stopped);
    }

    /**
     * Returns the sender's name. A resumed replay keeps the name, and with it the promise, of the replay that
     * stopped.
     */
    private static String sender(Optional<Progress> earlier) {
        String kept = earlier.map(Progress::sender).orElse("");
        return kept.isEmpty() ? UUID.randomUUID().toString() : kept;
    }

    /**
     * Returns the sender of an earlier replay that stopped and is not resumed. The job would wait for its markers
     * until the promise is withdrawn.
     */
    private static Optional<String> brokenPromise(ProgressFile file) {
        try {
            return file.read()
                    .filter(progress -> !progress.isComplete())
                    .map(Progress::sender)
                    .filter(sender -> !sender.isEmpty());
        } catch (UnusableInput damaged) {
            return Optional.empty();
        }
    }

    private void promise(String sender, long firstMillis, Optional<String> broken)
            throws DeliveryFailed, InterruptedException {
        if (firstMillis == PackedRow.NO_TIME) {
            return;
        }
        Instant first = Instant.ofEpochMilli(firstMillis);
        delivery.promise(sender, first, broken.orElse(null), () -> stopped);
        if (labels != null) {
            labels.promise(sender, first, broken.orElse(null), () -> stopped);
        }
    }

    private void refuseNothingToResume(Optional<Progress> earlier) throws UnusableInput {
        if (settings.resume && earlier.isEmpty()) {
            throw new UnusableInput("Cannot resume: no replay has left its progress in " + settings.state
                    + ". Start without --resume, or give its folder with --state.");
        }
    }

    private static long skipped(Optional<Progress> earlier, Ordered ordered) throws UnusableInput {
        if (earlier.isEmpty()) {
            return 0;
        }
        earlier.get().check(ordered.identity());
        return earlier.get().taken();
    }

    private Duration since(long begun) {
        return Duration.ofNanos(clock.getAsLong() - begun);
    }
}
