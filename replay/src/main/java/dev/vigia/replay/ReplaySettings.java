package dev.vigia.replay;

import dev.vigia.replay.delivery.DeliverySettings;
import dev.vigia.replay.order.Pace;
import dev.vigia.replay.reading.Input;
import dev.vigia.transactions.mappings.SourceMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The settings of one replay, checked together. */
public final class ReplaySettings {
    /** Rows between a row and its second copy, if {@link #copies} is 2. */
    static final int COPY_DISTANCE_ROWS = 1_000;

    private static final Duration FEEDBACK_HEARTBEAT = Duration.ofSeconds(1);
    private static final long LARGEST_CHUNK = 256L << 20;
    // While an array of the chunk grows, the old and the new one are both on the heap.
    private static final int HEAP_SHARE_OF_CHUNK = 6;

    public final Input input;
    public final String stream;
    /** The endpoint of a stand-in; {@code null} for AWS. */
    public final URI endpoint;
    /** The AWS region; {@code null} for the region of the environment. */
    public final String region;

    public final SourceMapping mapping;
    /** Where and when labels are sent; {@code null} if none are. */
    public final Feedback feedback;
    /** Seconds of event time per second, or {@link Pace#MAX}. */
    public final double speedup;

    public final boolean resume;
    /** Whether dates are moved by whole days, so that the last day becomes {@link #rebaseTo}. */
    public final boolean rebase;
    /** The new date of the last day; {@code null} for today. */
    public final LocalDate rebaseTo;

    /** The file for records that are not valid CSV rows, with line number and reason. */
    public final Path rejects;
    /** The folder for the progress file and temporary files. */
    public final Path state;
    /** Bytes of heap for sorting. More rows than fit are sorted through files. */
    public final long heapChunkBytes;
    /** 1, or 2 to send every row twice, which tests that the job drops repeats. */
    public final int copies;

    public final DeliverySettings delivery;
    /** The largest share of the input, 0 to 1, that the job may be unable to judge. Above it nothing is sent. */
    public final double quarantineLimit;
    /** The clock that says which day is today. */
    public final Clock clock;

    private ReplaySettings(Draft draft) {
        this.input = Input.of(draft.input);
        this.stream = draft.stream;
        this.endpoint = draft.endpoint;
        this.region = draft.region;
        this.mapping = draft.mapping;
        this.feedback = draft.feedback;
        this.speedup = draft.speedup;
        this.resume = draft.resume;
        this.rebase = draft.rebase || draft.rebaseTo != null;
        this.rebaseTo = draft.rebaseTo;
        this.state = draft.state != null ? draft.state : usualState();
        this.rejects = draft.rejects != null ? draft.rejects : state.resolve("rejects.csv");
        this.heapChunkBytes = draft.heapChunkBytes;
        this.copies = draft.copies;
        this.delivery = draft.delivery;
        this.quarantineLimit = draft.quarantineLimit;
        this.clock = draft.clock;
    }

    /**
     * Returns the delivery of labels. Its heartbeat is shorter than that of rows, because an operator may wait for
     * the event time of labels.
     */
    DeliverySettings feedbackDelivery() {
        boolean oftener = delivery.heartbeat().compareTo(FEEDBACK_HEARTBEAT) > 0;
        return oftener ? delivery.withHeartbeat(FEEDBACK_HEARTBEAT) : delivery;
    }

    private Path usualState() {
        return Path.of((input.isStandard() ? "standard-input" : input.name) + ".vigia-replay");
    }

    /**
     * The stream of labels and their delay.
     *
     * @param stream the name of the labels' stream
     * @param delay from a transaction to its label, in event time
     */
    public record Feedback(String stream, Duration delay) {}

    /** Settings that are still open, with their defaults. {@link #finished} checks and fixes them. */
    public static final class Draft {
        /** A file's path, or {@link Input#STANDARD}. */
        public String input;

        public String stream;
        public URI endpoint;
        public String region;
        public SourceMapping mapping = SourceMapping.kaggleBank();
        public Feedback feedback;
        public double speedup = 1;
        public boolean resume;
        public boolean rebase;
        public LocalDate rebaseTo;
        public Path rejects;
        public Path state;
        public long heapChunkBytes =
                Math.min(LARGEST_CHUNK, Runtime.getRuntime().maxMemory() / HEAP_SHARE_OF_CHUNK);
        public int copies = 1;
        public DeliverySettings delivery = DeliverySettings.usual();
        public double quarantineLimit = 1;
        public Clock clock = Clock.systemUTC();

        /**
         * Returns the checked settings.
         *
         * @throws IllegalArgumentException with everything that is wrong
         */
        public ReplaySettings finished() {
            List<String> problems = new ArrayList<>();
            require(
                    problems,
                    input != null && !input.isEmpty(),
                    "no input: give a CSV file, a .gz or .zip of one, a workbook (.xlsx), or -");
            require(problems, stream != null && !stream.isEmpty(), "no stream: give its name");
            require(problems, speedup > 0, "a speedup of " + speedup + ": give a number above zero, or max");
            require(
                    problems,
                    feedback == null || mapping.label != null,
                    "labels: the mapping " + mapping.name + " names no `label` column");
            require(
                    problems,
                    feedback == null || !feedback.delay().isNegative(),
                    "a label delay below zero: give for example 7d");
            require(problems, copies == 1 || copies == 2, copies + " copies: give 1 or 2");
            require(problems, heapChunkBytes > 0, heapChunkBytes + " bytes to sort in: give more than none");
            require(
                    problems,
                    !resume || !Input.STANDARD.equals(input),
                    "standard input cannot be resumed: give a file");
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException("Cannot replay with " + String.join("; ", problems) + ".");
            }
            return new ReplaySettings(this);
        }

        private static void require(List<String> problems, boolean sound, String problem) {
            if (!sound) {
                problems.add(problem);
            }
        }
    }
}
