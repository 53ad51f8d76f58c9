package dev.vigia.bench.pipeline;

import dev.vigia.bench.machine.Machine;
import dev.vigia.evaluation.generate.bank.BankFile;
import dev.vigia.local.services.Clients;
import dev.vigia.local.services.LocalServices;
import dev.vigia.local.services.Streams;
import dev.vigia.replay.ProgressListener;
import dev.vigia.replay.Replay;
import dev.vigia.replay.ReplayResult;
import dev.vigia.replay.ReplaySettings;
import dev.vigia.replay.order.Pace;
import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** Measures the replay alone, into the stand-in for Kinesis. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Replays a generated file at full speed into the stand-in for Kinesis, without a job that reads it.")
public final class ReplayBench implements Callable<Integer> {
    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Rows of the generated file (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "4",
            description = "Shards of the stream (default: ${DEFAULT-VALUE}).")
    private int shards;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Number of runs; the first one warms up (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--no-aggregation", description = "Sends one Kinesis record per row.")
    private boolean plain;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/bench-replay",
            description = "Folder for the run (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = specification.commandLine().getOut();
        Path folder = Files.createDirectories(work.toAbsolutePath().normalize());
        Path input = folder.resolve("rows-" + rows + ".csv");
        try (BufferedWriter writer = Files.newBufferedWriter(input)) {
            new BankFile(rows, 1).write(writer);
        }
        out.println("machine  " + Machine.description());
        try (LocalServices services = LocalServices.start(folder)) {
            for (int run = 1; run <= runs; run++) {
                // A new name for each run, because the stand-in keeps the streams of earlier ones.
                String stream = "bench-" + run + "-" + ProcessHandle.current().pid();
                create(services, stream);
                show(out, run, replayed(services, input, stream, folder.resolve("state-" + run)));
            }
        }
        return 0;
    }

    private void create(LocalServices services, String stream) {
        try (KinesisClient kinesis = Clients.kinesis(services.endpoints())) {
            Streams.create(kinesis, stream, shards);
        }
    }

    private ReplayResult replayed(LocalServices services, Path input, String stream, Path state) throws Exception {
        ReplaySettings.Draft draft = new ReplaySettings.Draft();
        draft.input = input.toString();
        draft.stream = stream;
        draft.endpoint = services.kinesis();
        draft.speedup = Pace.MAX;
        draft.state = state;
        draft.delivery = draft.delivery.withAggregated(!plain);
        try (Replay replay = Replay.of(draft.finished())) {
            return replay.run(ProgressListener.NONE);
        }
    }

    private static void show(PrintWriter out, int run, ReplayResult result) {
        double sending = result.wall().minus(result.reading()).toNanos() / 1e9;
        out.printf(
                Locale.ROOT,
                "run %d    %,.0f rows/s sent (%,.0f with reading and sorting) in %,d records of %,.0f kB%n",
                run,
                result.sent() / sending,
                result.sent() * 1e9 / result.wall().toNanos(),
                result.delivered().records(),
                result.delivered().bytes()
                        / 1000.0
                        / Math.max(1, result.delivered().records()));
        out.flush();
    }
}
