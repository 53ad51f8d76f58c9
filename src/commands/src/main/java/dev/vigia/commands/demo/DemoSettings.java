package dev.vigia.commands.demo;

import dev.vigia.local.processes.StartLimit;
import dev.vigia.local.work.RunEntries;
import dev.vigia.replay.ReplaySettings;
import dev.vigia.replay.order.Pace;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The settings of a run on this machine.
 *
 * @param input a bank's CSV
 * @param mapping the file with the input's mapping; {@code null} for the Kaggle bank file's
 * @param rules the file with the rule book; {@code null} for the one that ships
 * @param labelDelay from a transaction to its label; {@code null} if labels are not sent
 * @param work the folder for everything that the run leaves
 * @param speedup seconds of event time per second, or {@link Pace#MAX}
 * @param parallelism of the job
 * @param shards of the stream
 * @param disorder how much later than a newer transaction an older one may arrive, event time
 * @param poll how often the job asks a shard
 * @param idleShard the silence after which the job no longer waits for a shard
 * @param checkpoints the time between two checkpoints
 * @param copies how often each row is sent, 1 or 2
 * @param heapMegabytes of the job's JVM
 * @param jobOptions further options of the job's JVM, for example for a profiler
 * @param startLimit how long a stand-in or the job may take to start
 */
public record DemoSettings(
        Path input,
        Path mapping,
        Path rules,
        Duration labelDelay,
        Path work,
        double speedup,
        int parallelism,
        int shards,
        Duration disorder,
        Duration poll,
        Duration idleShard,
        Duration checkpoints,
        int copies,
        int heapMegabytes,
        List<String> jobOptions,
        Duration startLimit) {
    /** Returns the files that the run reads. */
    List<Path> files() {
        return Stream.of(input, mapping, rules).filter(Objects::nonNull).toList();
    }

    /** Returns the input's mapping. */
    SourceMapping source() throws IOException {
        return mapping == null ? SourceMapping.kaggleBank() : SourceMapping.load(mapping);
    }

    /** Returns the file for the job's application properties. */
    Path properties() {
        return work.resolve(RunEntries.PROPERTIES);
    }

    /** Returns the file for the account of the run. */
    Path summary() {
        return work.resolve(RunEntries.SUMMARY);
    }

    ReplaySettings replay(URI kinesis) throws IOException {
        ReplaySettings.Draft draft = new ReplaySettings.Draft();
        draft.input = input.toString();
        draft.stream = Resources.STREAM;
        draft.endpoint = kinesis;
        draft.mapping = source();
        draft.feedback = labelDelay == null ? null : new ReplaySettings.Feedback(Resources.FEEDBACK, labelDelay);
        draft.speedup = speedup;
        draft.state = work.resolve(RunEntries.REPLAY);
        draft.copies = copies;
        return draft.finished();
    }

    /** Settings in the making. The defaults are those of the command. */
    public static final class Draft {
        public Path input;
        public Path mapping;
        public Path rules;
        public Duration labelDelay;
        public Path work;
        public double speedup = Pace.MAX;
        public int parallelism = 2;
        public int shards = 2;
        public Duration disorder = Duration.ofMinutes(1);
        // Five requests per second, the most that AWS allows for a shard.
        public Duration poll = Duration.ofMillis(200);
        public Duration idleShard = Duration.ofMinutes(1);
        public Duration checkpoints = Duration.ofSeconds(10);
        public int copies = 1;
        public int heapMegabytes = 1536;
        public List<String> jobOptions = List.of();
        public Duration startLimit = StartLimit.USUAL_LIMIT;

        public DemoSettings finished() {
            return new DemoSettings(
                    input,
                    mapping,
                    rules,
                    labelDelay,
                    work,
                    speedup,
                    parallelism,
                    shards,
                    disorder,
                    poll,
                    idleShard,
                    checkpoints,
                    copies,
                    heapMegabytes,
                    jobOptions,
                    startLimit);
        }
    }
}
