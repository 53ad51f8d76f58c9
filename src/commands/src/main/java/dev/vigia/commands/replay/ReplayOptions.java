package dev.vigia.commands.replay;

import dev.vigia.commands.inputs.Copies;
import dev.vigia.commands.inputs.Documents;
import dev.vigia.commands.terminal.Delay;
import dev.vigia.commands.terminal.Percentage;
import dev.vigia.commands.terminal.Speedup;
import dev.vigia.replay.ReplaySettings;
import dev.vigia.replay.delivery.DeliverySettings;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code vigia replay}, as the settings of a replay. */
final class ReplayOptions {
    private static final int KILOBYTE = 1 << 10;
    private static final int MEGABYTE = 1 << 20;
    private static final int MILLIS = 1_000;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "CSV",
            description = "The file: a CSV, plain, .gz or .zip, an .xlsx, or - for standard input.")
    private String input;

    @Option(names = "--stream", required = true, paramLabel = "NAME", description = "The Kinesis stream.")
    private String stream;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "The address of a stand-in for Kinesis (default: AWS).")
    private URI endpoint;

    @Option(names = "--region", description = "The AWS region (default: that of the environment).")
    private String region;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "The meaning of the columns, YAML (default: the Kaggle bank file's).")
    private Path mapping;

    @Option(
            names = "--speedup",
            paramLabel = "N|max",
            defaultValue = "1",
            converter = Speedup.class,
            description = "How many times faster than real time (default: ${DEFAULT-VALUE}, which is real time).")
    private double speedup;

    @Option(names = "--no-aggregation", description = "Send each row in a Kinesis record of its own.")
    private boolean plain;

    @Option(
            names = "--label-delay",
            paramLabel = "DURATION",
            converter = Delay.class,
            description =
                    "Send the mapping's `label` column to --feedback-stream, each label this long after its row in "
                            + "event time, for example 7d (default: labels are not sent).")
    private Duration labelDelay;

    @Option(names = "--feedback-stream", paramLabel = "NAME", description = "The Kinesis stream for labels.")
    private String feedbackStream;

    @Option(names = "--resume", description = "Continue where a replay with the same options stopped.")
    private boolean resume;

    @Option(names = "--rebase", description = "Move all dates by whole days, so that the last day becomes today.")
    private boolean rebase;

    @Option(
            names = "--rebase-to",
            paramLabel = "DATE",
            description = "Move all dates by whole days, so that the last day becomes this one.")
    private LocalDate rebaseTo;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "The file for records that are not valid CSV rows, with line number and reason "
                    + "(default: rejects.csv in --state).")
    private Path rejects;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "The folder for progress and temporary files (default: <input>.vigia-replay).")
    private Path state;

    @Option(
            names = "--quarantine-limit",
            paramLabel = "SHARE",
            defaultValue = "5%",
            converter = Percentage.class,
            description = "Send nothing if a greater share of the records cannot be judged (default: 5%%).")
    private double quarantineLimit;

    @Option(
            names = "--heartbeat",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description =
                    "The longest silence of a shard; then the replay sends it the event time (default: ${DEFAULT-VALUE}).")
    private double heartbeat;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "Give up when no record was accepted for this long (default: ${DEFAULT-VALUE}).")
    private double patience;

    @Option(
            names = "--aggregate-kb",
            paramLabel = "N",
            description = "The size of the largest aggregated record in KiB (default: what costs least).")
    private Integer aggregateKilobytes;

    @Option(
            names = "--heap-chunk",
            paramLabel = "MB",
            description = "The memory to sort in, before files are used (default: a sixth of Java's, at most 256).")
    private Double heapChunk;

    @Mixin
    private Copies copies;

    ReplaySettings settings() {
        try {
            // The settings check themselves. Whatever they refuse came from an option.
            return draft().finished();
        } catch (IllegalArgumentException wrong) {
            throw ExplainedFailure.badInput(wrong.getMessage());
        }
    }

    private ReplaySettings.Draft draft() {
        ReplaySettings.Draft draft = new ReplaySettings.Draft();
        draft.input = input;
        draft.stream = stream;
        draft.endpoint = endpoint;
        draft.region = region;
        draft.mapping = Documents.mapping(mapping);
        draft.speedup = speedup;
        draft.feedback = feedback();
        draft.resume = resume;
        draft.rebase = rebase;
        draft.rebaseTo = rebaseTo;
        draft.rejects = rejects;
        draft.state = state;
        draft.copies = copies.value();
        // Without the option the draft's default stays: a share of this JVM's heap.
        draft.heapChunkBytes = heapChunk == null ? draft.heapChunkBytes : (long) (heapChunk * MEGABYTE);
        draft.delivery = delivery(draft.delivery);
        draft.quarantineLimit = quarantineLimit;
        return draft;
    }

    private ReplaySettings.Feedback feedback() {
        if ((labelDelay == null) != (feedbackStream == null)) {
            throw ExplainedFailure.badInput(
                    "Cannot send labels with one of --label-delay and --feedback-stream alone. Give both, or neither.");
        }
        return labelDelay == null ? null : new ReplaySettings.Feedback(feedbackStream, labelDelay);
    }

    private DeliverySettings delivery(DeliverySettings usual) {
        int bytes = aggregateKilobytes == null ? usual.aggregateBytes() : bytes(aggregateKilobytes);
        return usual.withAggregated(!plain)
                .withAggregateBytes(bytes)
                .withHeartbeat(Duration.ofMillis((long) (heartbeat * MILLIS)))
                .withPatience(Duration.ofMillis((long) (patience * MILLIS)));
    }

    /** Returns the nearest number of bytes that fits. An int that overflows could be a size that is accepted. */
    private static int bytes(int kilobytes) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min((long) kilobytes * KILOBYTE, Integer.MAX_VALUE));
    }
}
