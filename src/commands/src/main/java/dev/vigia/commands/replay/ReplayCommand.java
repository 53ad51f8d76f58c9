package dev.vigia.commands.replay;

import dev.vigia.commands.terminal.Delay;
import dev.vigia.commands.terminal.Percentage;
import dev.vigia.commands.terminal.Speedup;
import dev.vigia.replay.DryRun;
import dev.vigia.replay.Replay;
import dev.vigia.replay.ReplayResult;
import dev.vigia.replay.ReplaySettings;
import dev.vigia.replay.delivery.DeliveryFailed;
import dev.vigia.replay.delivery.DeliverySettings;
import dev.vigia.replay.order.Pace;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigia replay}: a CSV into a Kinesis stream, in the order and at the pace in which it happened. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Sends the rows of a CSV into a Kinesis stream, in the order and at the pace in which they happened.")
public final class ReplayCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;
    private static final int INTERRUPTED = 130;
    private static final int LONGEST_STOP_SECONDS = 30;

    @Option(names = "--input", required = true, paramLabel = "CSV", description = "A CSV file, a .gz of one, or -.")
    private String input;

    @Option(names = "--stream", required = true, paramLabel = "NAME", description = "The Kinesis stream.")
    private String stream;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Of a stand-in for Kinesis; AWS if not given.")
    private URI endpoint;

    @Option(names = "--region", description = "AWS region; what the environment says if not given.")
    private String region;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Says what the columns mean; the Kaggle bank file's.")
    private Path mapping;

    @Option(
            names = "--speedup",
            paramLabel = "N|max",
            defaultValue = "1",
            converter = Speedup.class,
            description = "How many times faster than it happened; 1 is real time.")
    private double speedup;

    @Option(names = "--no-aggregation", description = "A Kinesis record for every row.")
    private boolean plain;

    @Option(
            names = "--label-delay",
            paramLabel = "7d",
            converter = Delay.class,
            description =
                    "Send the mapping's `label` column, so long after each row in event time, to --feedback-stream.")
    private Duration labelDelay;

    @Option(names = "--feedback-stream", paramLabel = "NAME", description = "The Kinesis stream of labels.")
    private String feedbackStream;

    @Option(names = "--resume", description = "Go on where a replay with the same options stopped.")
    private boolean resume;

    @Option(names = "--rebase", description = "Move dates by whole days, so that the last day becomes today.")
    private boolean rebase;

    @Option(names = "--rebase-to", paramLabel = "DATE", description = "Like --rebase, but to that day.")
    private LocalDate rebaseTo;

    @Option(names = "--dry-run", description = "Say what would be done, and send nothing.")
    private boolean dryRun;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Gets what is no row; rejects.csv in --state.")
    private Path rejects;

    @Option(names = "--state", paramLabel = "DIR", description = "Progress and temporary files; <input>.vigia-replay.")
    private Path state;

    @Option(
            names = "--quarantine-limit",
            paramLabel = "SHARE",
            defaultValue = "5%",
            converter = Percentage.class,
            description = "Send nothing if more of the records cannot be judged (5%%).")
    private double quarantineLimit;

    @Option(names = "--heartbeat", paramLabel = "SECONDS", defaultValue = "5", description = "Silence of a shard.")
    private double heartbeat;

    @Option(names = "--patience", paramLabel = "SECONDS", defaultValue = "300", description = "Without any success.")
    private double patience;

    @Option(names = "--aggregate-kb", paramLabel = "N", description = "Largest aggregated record.")
    private Integer aggregateKilobytes;

    @Option(names = "--heap-chunk", paramLabel = "MB", description = "Heap to sort in before files are used.")
    private Double heapChunk;

    @Option(names = "--copies", hidden = true, defaultValue = "1")
    private int copies;

    private final PrintStream output;
    private final PrintStream messages;
    private final CountDownLatch finished = new CountDownLatch(1);

    public ReplayCommand() {
        this(System.out, System.err);
    }

    ReplayCommand(PrintStream output, PrintStream messages) {
        this.output = output;
        this.messages = messages;
    }

    /** Runs the command on its own. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new ReplayCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            ReplaySettings settings = settings();
            return dryRun ? tell(DryRun.of(settings)) : replay(settings);
        } catch (InvalidDocument | IllegalArgumentException | UnusableInput wrong) {
            messages.println(Printable.lines(wrong.getMessage()));
            return UNUSABLE;
        } catch (DeliveryFailed failed) {
            messages.println(Printable.lines(failed.getMessage()));
            return FAILED;
        } catch (IOException failed) {
            messages.println("The replay could not go on: " + Printable.lines(failed.toString()) + ".");
            return FAILED;
        } finally {
            finished.countDown();
        }
    }

    private int replay(ReplaySettings settings)
            throws UnusableInput, DeliveryFailed, IOException, InterruptedException {
        ProgressLine progress = new ProgressLine(messages, System.console() != null);
        try (Replay replay = Replay.of(settings)) {
            Thread hook = new Thread(() -> stop(replay), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                ReplayResult result = replay.run(progress);
                progress.end();
                tell(settings, result);
                return result.complete() ? DONE : INTERRUPTED;
            } finally {
                progress.end();
                forget(hook);
            }
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException interrupted) {
            // The JVM is ending, and the hook waits for this command.
            return;
        }
    }

    private void stop(Replay replay) {
        replay.stop();
        try {
            finished.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(ReplaySettings settings, ReplayResult result) {
        double seconds = result.wall().toNanos() / 1e9;
        messages.printf(
                Locale.ROOT,
                "%s %,d rows in %.1f s (%,.0f/s) in %,d Kinesis records; %,d of %,d records read were no rows, %,d cannot be judged.%n",
                result.complete() ? "Sent" : "Stopped after",
                result.sent(),
                seconds,
                result.sent() / seconds,
                result.delivered().records(),
                result.rowsRejected(),
                result.rowsRead(),
                result.unjudged().rowsUnreadable());
        if (settings.feedback != null) {
            messages.printf(
                    Locale.ROOT, "Sent %,d labels; what is dated after the last row is not sent.%n", result.labels());
        }
        result.unjudged().lines().forEach(line -> messages.println("  " + Printable.line(line)));
        if (result.rowsRejected() > 0) {
            messages.println("See " + settings.rejects + ".");
        }
        if (!result.complete()) {
            messages.println("The same command with --resume sends the rest.");
        }
    }

    private int tell(DryRun run) throws UnusableInput {
        output.printf(Locale.ROOT, "rows             %,d%n", run.rows());
        output.printf(Locale.ROOT, "no rows          %,d%n", run.unjudged().rowsRejected());
        output.printf(Locale.ROOT, "unreadable       %,d%n", run.unjudged().rowsUnreadable());
        run.unjudged().lines().forEach(line -> output.println("  " + Printable.line(line)));
        output.printf(Locale.ROOT, "first event      %s%n", run.firstTime() == null ? "none" : run.firstTime());
        output.printf(Locale.ROOT, "last event       %s%n", run.lastTime() == null ? "none" : run.lastTime());
        output.printf(Locale.ROOT, "accounts, about  %,d%n", run.accounts());
        output.printf(Locale.ROOT, "bytes            %,d%n", run.bytes());
        output.printf(Locale.ROOT, "Kinesis records  %,d or more%n", run.records());
        output.printf(
                "time             %s%n",
                speedup == Pace.MAX ? "as fast as the stream takes it" : ProgressLine.duration(run.duration()));
        run.unjudged().refuseAbove(quarantineLimit);
        return DONE;
    }

    private ReplaySettings settings() throws UnusableInput {
        ReplaySettings.Draft draft = new ReplaySettings.Draft();
        draft.input = input;
        draft.stream = stream;
        draft.endpoint = endpoint;
        draft.region = region;
        draft.mapping = mapping == null ? draft.mapping : mapping();
        draft.speedup = speedup;
        draft.feedback = feedback();
        draft.resume = resume;
        draft.rebase = rebase;
        draft.rebaseTo = rebaseTo;
        draft.rejects = rejects;
        draft.state = state;
        draft.copies = copies;
        draft.heapChunkBytes = heapChunk == null ? draft.heapChunkBytes : (long) (heapChunk * (1 << 20));
        draft.delivery = delivery(draft.delivery);
        draft.quarantineLimit = quarantineLimit;
        return draft.finished();
    }

    private ReplaySettings.Feedback feedback() {
        if ((labelDelay == null) != (feedbackStream == null)) {
            throw new IllegalArgumentException(
                    "Cannot send labels with one of --label-delay and --feedback-stream alone. Give both, or neither.");
        }
        return labelDelay == null ? null : new ReplaySettings.Feedback(feedbackStream, labelDelay);
    }

    private SourceMapping mapping() throws UnusableInput {
        try {
            return SourceMapping.load(mapping);
        } catch (NoSuchFileException missing) {
            throw new UnusableInput(
                    "Cannot read the mapping " + mapping + ": there is no such file. Give a YAML file with --mapping.",
                    missing);
        } catch (IOException unreadable) {
            throw new UnusableInput(
                    "Cannot read the mapping " + mapping + ": " + unreadable + ". Give a YAML file.", unreadable);
        }
    }

    private DeliverySettings delivery(DeliverySettings usual) {
        int bytes = aggregateKilobytes == null ? usual.aggregateBytes() : aggregateKilobytes * 1024;
        return usual.withAggregated(!plain)
                .withAggregateBytes(bytes)
                .withHeartbeat(Duration.ofMillis((long) (heartbeat * 1000)))
                .withPatience(Duration.ofMillis((long) (patience * 1000)));
    }
}
