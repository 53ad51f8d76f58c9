package dev.vigia.bench.latency;

import dev.vigia.bench.machine.Machine;
import dev.vigia.commands.demo.Demo;
import dev.vigia.commands.demo.DemoSettings;
import dev.vigia.replay.ReplayResult;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the time from the moment at which a transaction was due to be sent to the moment at which its alert was on
 * the topic.
 */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends transactions at a fixed rate, judged at once (disorder bound 0), and measures how long alerts take.",
            "",
            "Open loop: each latency counts from the time at which its transaction was due, even if it was sent later, to the "
                    + "time at which the topic took the alert."
        })
public final class LatencyBench implements Callable<Integer> {
    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Transactions per second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "90",
            description = "Seconds of sending (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Seconds of these that are not counted (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--poll",
            paramLabel = "DURATION",
            defaultValue = "PT0.2S",
            description =
                    "Time between two requests of the job to a shard; AWS allows five per second (default: ${DEFAULT-VALUE}).")
    private Duration poll;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/bench-latency",
            description = "Folder for the run (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = specification.commandLine().getOut();
        Path folder = Files.createDirectories(work.toAbsolutePath().normalize());
        SteadyPayments payments = new SteadyPayments(rate, seconds);
        try (Demo demo = Demo.start(settings(payments, folder), status -> {})) {
            // Before anything is sent, because a queue gets only what comes after it has subscribed.
            AlertQueue queue = AlertQueue.subscribe(demo.services().endpoints());
            ReplayResult sent = demo.drain();
            long[] latencies = latencies(demo.sendingSince(sent), queue, payments);
            show(out, latencies, sent);
            demo.finish(sent);
        }
        return 0;
    }

    private DemoSettings settings(SteadyPayments payments, Path folder) throws Exception {
        Path input = folder.resolve("payments.csv");
        Path mapping = folder.resolve("payments.yaml");
        payments.write(input);
        Files.writeString(mapping, SteadyPayments.MAPPING);
        DemoSettings.Draft draft = new DemoSettings.Draft();
        draft.input = input;
        draft.mapping = mapping;
        draft.work = folder.resolve("run");
        draft.speedup = 1;
        draft.disorder = Duration.ZERO;
        draft.poll = poll;
        return draft.finished();
    }

    /** Returns the sorted latencies, in milliseconds, of the alerts after the warm-up. */
    private long[] latencies(long startMillis, AlertQueue queue, SteadyPayments payments) {
        long[] latencies = queue.receive(payments.alerts()).stream()
                .filter(alert -> alert.eventMillis() - SteadyPayments.START_MILLIS >= warmUp * 1000L)
                // At speedup 1 event time runs with the clock, from the moment at which the first payment was due.
                .mapToLong(alert ->
                        alert.publishedMillis() - (startMillis + alert.eventMillis() - SteadyPayments.START_MILLIS))
                .sorted()
                .toArray();
        if (latencies.length == 0) {
            throw ExplainedFailure.because("No alert came after the warm-up. Give more --seconds than --warm-up.");
        }
        return latencies;
    }

    private void show(PrintWriter out, long[] latencies, ReplayResult sent) {
        out.println("machine  " + Machine.description());
        out.printf(
                Locale.ROOT,
                "run      %,d transactions at %,d/s, disorder bound 0, shards asked every %d ms; %,d alerts after %d s%n",
                sent.sent(),
                rate,
                poll.toMillis(),
                latencies.length,
                warmUp);
        out.printf(
                Locale.ROOT,
                "latency  p50 %d ms, p90 %d ms, p99 %d ms, p99.9 %d ms, max %d ms%n",
                quantile(latencies, 0.5),
                quantile(latencies, 0.9),
                quantile(latencies, 0.99),
                quantile(latencies, 0.999),
                Arrays.stream(latencies).max().orElseThrow());
        out.flush();
    }

    private static long quantile(long[] sorted, double share) {
        // Nearest rank: the smallest value that at least this share of all values does not exceed.
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(share * sorted.length) - 1)];
    }
}
