package dev.vigia.bench.pipeline;

import dev.vigia.bench.machine.Machine;
import dev.vigia.bench.machine.ProcessTimes;
import dev.vigia.commands.accounting.Summary;
import dev.vigia.commands.demo.Demo;
import dev.vigia.commands.demo.DemoSettings;
import dev.vigia.evaluation.generate.bank.BankFile;
import dev.vigia.evaluation.lake.Lake;
import dev.vigia.evaluation.lake.LakeTable;
import dev.vigia.replay.ReplayResult;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the whole pipeline at full speed: transactions per second, and the processor time of each process. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Generates a bank file and replays it at full speed through stream, job, lake, topic and table, all on this machine.",
            "",
            "Throughput counts from the last row of the warm-up until all rows are judged and every file is visible. The "
                    + "throughput of the whole run, from the first row sent, is shown too."
        })
public final class PipelineBench implements Callable<Integer> {
    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Rows that are counted (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "300000",
            description = "Rows before these, during which the JVM compiles the job (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "Parallelism of the job (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "2",
            description = "Shards of the stream (default: ${DEFAULT-VALUE}).")
    private int shards;

    @Option(
            names = "--checkpoints",
            paramLabel = "DURATION",
            defaultValue = "PT1M",
            description = "Time between checkpoints; AWS uses one minute (default: ${DEFAULT-VALUE}).")
    private Duration checkpoints;

    @Option(
            names = "--heap",
            paramLabel = "MB",
            defaultValue = "1536",
            description = "Heap of the job in megabytes (default: ${DEFAULT-VALUE}).")
    private int heap;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/bench",
            description = "Folder for the run (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(
            names = "--job-option",
            paramLabel = "OPTION",
            description = "A further option for the job's JVM, such as -XX:+UseParallelGC. May be repeated.")
    private List<String> jobOptions = new ArrayList<>();

    @Option(
            names = "--profile",
            description = "Also samples the job's threads and shows what the processor time went into.")
    private boolean profiled;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = specification.commandLine().getOut();
        Path folder = Files.createDirectories(work.toAbsolutePath().normalize());
        Path input = generated(folder);
        Profile profile = profiled ? Profile.into(folder.resolve("profile.txt")) : Profile.none();
        Map<String, Duration> times;
        Summary summary;
        double throughput;
        try (Demo demo = Demo.start(settings(input, folder, profile), status -> {})) {
            ProcessTimes processes = new ProcessTimes(pids(demo));
            ReplayResult sent = demo.drain();
            // Before the job is stopped, because a process that has ended has no times.
            processes.look();
            summary = demo.finish(sent);
            times = processes.times();
            throughput = throughput(demo, summary);
        }
        show(out, throughput, summary, times);
        profile.lines().forEach(out::println);
        out.flush();
        if (!summary.addsUp()) {
            throw ExplainedFailure.because("The run does not add up: " + String.join("; ", summary.problems()) + ".");
        }
        return 0;
    }

    private Path generated(Path folder) throws IOException {
        Path file = folder.resolveSibling(folder.getFileName() + "-" + (warmUp + rows) + ".csv");
        // Kept from run to run: the same number of rows and the same seed give the same file.
        if (!Files.exists(file)) {
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                new BankFile(warmUp + rows, 1).write(writer);
            }
        }
        return file;
    }

    private DemoSettings settings(Path input, Path folder, Profile profile) {
        DemoSettings.Draft draft = new DemoSettings.Draft();
        draft.input = input;
        draft.work = folder.resolve("run");
        draft.parallelism = parallelism;
        draft.shards = shards;
        draft.checkpoints = checkpoints;
        draft.heapMegabytes = heap;
        draft.jobOptions = new ArrayList<>(profile.options());
        draft.jobOptions.addAll(jobOptions);
        return draft.finished();
    }

    /** Returns the throughput after the warm-up. The time until every file is visible counts too. */
    private double throughput(Demo demo, Summary summary) throws SQLException, IOException {
        try (Lake lake = Lake.open(demo.services().buckets())) {
            double share = (double) warmUp / (warmUp + rows);
            // From the judgement of the warm-up's last row: rows are judged in about the order in which they were sent.
            long millis = lake.number(
                    "max(epoch_ms(processed_at)) - quantile_disc(epoch_ms(processed_at), " + share + ")",
                    LakeTable.PROCESSED);
            return rows / (millis / 1000.0 + summary.stopSeconds());
        }
    }

    private static Map<String, Long> pids(Demo demo) {
        List<Long> standIns = demo.services().processes();
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("job", demo.job().pid());
        pids.put("replay and this command", ProcessHandle.current().pid());
        // In the order of the enum LocalService.
        pids.put("kinesis", standIns.get(0));
        pids.put("s3", standIns.get(1));
        pids.put("dynamodb", standIns.get(2));
        pids.put("sns and sqs", standIns.get(3));
        return pids;
    }

    private void show(PrintWriter out, double throughput, Summary summary, Map<String, Duration> times) {
        out.println("machine      " + Machine.description());
        out.printf(
                Locale.ROOT,
                "run          %,d rows after %,d of warm-up, parallelism %d, %d shards, job heap %,d MB, a checkpoint every %s%n",
                rows,
                warmUp,
                parallelism,
                shards,
                heap,
                checkpoints);
        out.printf(
                Locale.ROOT,
                "throughput   %,.0f transactions/s end to end; with the warm-up %,.0f%n",
                throughput,
                summary.throughputPerSecond());
        out.printf(
                Locale.ROOT, "alerts       %,d, digest %s%n", summary.alerts().opened(), summary.alertDigest());
        out.println("processor seconds of each process, its start included:");
        times.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .forEach(time -> out.printf(
                        Locale.ROOT,
                        "  %-24s %6.1f%n",
                        time.getKey(),
                        time.getValue().toMillis() / 1000.0));
    }
}
