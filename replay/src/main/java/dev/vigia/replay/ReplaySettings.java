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

/** What a replay needs to be told; checked as a whole. */
public final class ReplaySettings {
    /** Between a row and its second copy, when {@link #copies} is 2. */
    static final int COPY_DISTANCE_ROWS = 1_000;

    private static final Duration FEEDBACK_HEARTBEAT = Duration.ofSeconds(1);
    private static final long LARGEST_CHUNK = 256L << 20;
    private static final int HEAP_SHARE_OF_CHUNK = 6;

    public final Input input;
    public final String stream;
    /** {@code null} for AWS. */
    public final URI endpoint;
    /** {@code null} for what the environment says. */
    public final String region;

    public final SourceMapping mapping;
    /** How labels are sent; {@code null} if none are. */
    public final Feedback feedback;
    /** Seconds of event time in a second, or {@link Pace#MAX}. */
    public final double speedup;

    public final boolean resume;
    /** Whether dates are moved by whole days. */
    public final boolean rebase;
    /** What the last day becomes; {@code null} for today. */
    public final LocalDate rebaseTo;

    /** What is no row goes here. */
    public final Path rejects;
    /** Where progress and temporary files are kept. */
    public final Path state;
    /** Heap for sorting; more rows than fit into it go through files. */
    public final long heapChunkBytes;
    /** 1, or 2 to send every row twice, as a test of what the job does with repeats. */
    public final int copies;

    public final DeliverySettings delivery;
    /** Nothing is sent if a greater share of the input, 0 to 1, cannot be judged. */
    public final double quarantineLimit;
    /** Tells which day is today. */
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

    /** The delivery of labels: as that of rows, but a shard is told oftener how far event time is, for it may be waited for. */
    DeliverySettings feedbackDelivery() {
        boolean oftener = delivery.heartbeat().compareTo(FEEDBACK_HEARTBEAT) > 0;
        return oftener ? delivery.withHeartbeat(FEEDBACK_HEARTBEAT) : delivery;
    }

    private Path usualState() {
        return Path.of((input.isStandard() ? "standard-input" : input.name) + ".vigia-replay");
    }

    /**
     * How labels are sent.
     *
     * @param stream the stream of labels
     * @param delay from a transaction to its label, event time
     */
    public record Feedback(String stream, Duration delay) {}

    /** Settings in the making, with what is usual; they become fixed in {@link #finished}. */
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

        /** @throws IllegalArgumentException with everything that is wrong */
        public ReplaySettings finished() {
            List<String> problems = new ArrayList<>();
            require(problems, input != null && !input.isEmpty(), "no input: give a CSV file, a .gz of one, or -");
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
