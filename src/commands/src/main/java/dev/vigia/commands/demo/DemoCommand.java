package dev.vigia.commands.demo;

import dev.vigia.commands.inputs.DemoInputs;
import dev.vigia.commands.terminal.Delay;
import dev.vigia.commands.terminal.Interruption;
import dev.vigia.commands.terminal.Percentage;
import dev.vigia.commands.terminal.Speedup;
import dev.vigia.local.services.Installation;
import dev.vigia.replay.ReplayResult;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.errors.CommandFailed;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia demo}: the main job on this machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the main job on this machine: starts stand-ins for the AWS services, runs the Flink job from the jar that is "
                    + "deployed, replays a bank's CSV into the stream, and accounts for every row.",
            "",
            "Leaves in the work folder: s3/ (the buckets, as folders of Parquet files), summary.json, application_properties.json, "
                    + "account-secret, logs/ and flink/job.log. Nobody but the owner can read it, where the file system knows owners.",
            "",
            "Ctrl-C stops sending, waits until what was sent is judged, and accounts for it. Before the job runs it ends all at once."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done: everything was sent and accounted for, also if Ctrl-C ended the waiting after that",
            "1:failed, the run does not add up, more rows than --quarantine-limit cannot be judged, or the topic or the table "
                    + "refused an alert",
            "2:bad usage or input",
            "130:Ctrl-C before everything was sent; what was sent is accounted for, with complete: false"
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia demo --exit",
            "  ./vigia demo --input bank_transactions.csv --speedup 3600",
            "  ./vigia demo --input cards.csv --mapping cards.yaml --label-delay 7d --exit",
            "  ./vigia demo --input other_bank.csv --mapping other_bank.yaml --rules my_rules.yaml --exit"
        })
public final class DemoCommand implements Callable<Integer> {
    /** More than the demo itself takes to find that the job makes no progress, and to say so. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(5);

    private static final int DONE = 0;
    private static final int INTERRUPTED = 130;

    @Option(
            names = "--input",
            paramLabel = "CSV",
            description = "A bank's file, plain or .gz (default: the sample that ships).")
    private Path input;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What its columns mean (default: the Kaggle bank file's).")
    private Path mapping;

    @Option(names = "--rules", paramLabel = "FILE", description = "The rule book (default: the one that ships).")
    private Path rules;

    @Option(
            names = "--label-delay",
            paramLabel = "7d",
            converter = Delay.class,
            description =
                    "The job learns of each label that long after its transaction, by a stream of labels; the mapping "
                            + "names their column (default: never).")
    private Duration labelDelay;

    @Option(
            names = "--speedup",
            paramLabel = "N|max",
            defaultValue = "max",
            converter = Speedup.class,
            description = "How many times faster than it happened; 1 is real time (default: ${DEFAULT-VALUE}).")
    private double speedup;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "Of the job (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "2",
            description = "Of the stream (default: ${DEFAULT-VALUE}).")
    private int shards;

    @Option(
            names = "--disorder",
            paramLabel = "DURATION",
            defaultValue = "PT1M",
            description = "How far back in event time a transaction may come after a later one; PT0S judges at once "
                    + "(default: ${DEFAULT-VALUE}).")
    private Duration disorder;

    @Option(
            names = "--checkpoints",
            paramLabel = "DURATION",
            defaultValue = "PT10S",
            description = "How often the job keeps its state and its files become visible (default: ${DEFAULT-VALUE}).")
    private Duration checkpoints;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/demo",
            description =
                    "Folder for everything that the run leaves; what an earlier run left in it is cleared (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(
            names = "--heap",
            paramLabel = "MB",
            defaultValue = "1536",
            description = "Heap of the job (default: ${DEFAULT-VALUE}).")
    private int heap;

    @Option(
            names = "--quarantine-limit",
            paramLabel = "SHARE",
            defaultValue = "5%",
            converter = Percentage.class,
            description = "The run fails if more of the rows than that cannot be judged, in quarantine or rejected "
                    + "(default: 5%%).")
    private double quarantineLimit;

    @Option(
            names = "--start-limit",
            paramLabel = "5m",
            defaultValue = "5m",
            converter = Delay.class,
            description =
                    "How long a stand-in may take to start, and the job to start or to stop, while it is alive and does something "
                            + "(default: ${DEFAULT-VALUE}).")
    private Duration startLimit;

    @Option(names = "--exit", description = "End when everything is drained, instead of at Ctrl-C.")
    private boolean exit;

    @Option(names = "--copies", hidden = true, defaultValue = "1")
    private int copies;

    @Spec
    private CommandSpec specification;

    private final AtomicBoolean interrupted = new AtomicBoolean();

    @Override
    public Integer call() throws Exception {
        DemoSettings settings = settings();
        PrintWriter messages = specification.commandLine().getErr();
        StatusLine line = new StatusLine(messages);
        messages.println("Starting the stand-ins and the job; the first figures appear within some seconds.");
        messages.flush();
        try (Demo demo = Demo.start(settings, line, line::say)) {
            demo.services().openToOthers().ifPresent(line::say);
            // Until here there is nothing to account for, and Ctrl-C ends all at once.
            demo.awaitRunning();
            if (!exit) {
                showAddresses(demo, line);
            }
            return run(demo, line, settings);
        }
    }

    private int run(Demo demo, StatusLine line, DemoSettings settings) throws Exception {
        try (Interruption ending = Interruption.handledBy(() -> stop(demo, line), LONGEST_STANDSTILL, demo::progress)) {
            ReplayResult sent = demo.drain();
            line.end();
            if (!exit && !interrupted.get()) {
                line.say("Everything sent has been judged. The job and the stand-ins stay up until Ctrl-C.");
                demo.watchUntil(interrupted::get);
            }
            return show(demo.finish(sent), settings);
        }
    }

    private void stop(Demo demo, StatusLine line) {
        line.say("Stopping: what was sent is judged and accounted for first.");
        demo.stopSending();
        interrupted.set(true);
    }

    /** Shown before the first row is sent: a queue gets only the alerts that are raised after it has subscribed. */
    private static void showAddresses(Demo demo, StatusLine line) {
        line.say("For the AWS CLI, in another terminal:");
        demo.services().endpoints().environment().forEach((name, value) -> line.say("export " + name + "=" + value));
    }

    private int show(Summary summary, DemoSettings settings) {
        PrintWriter out = specification.commandLine().getOut();
        summary.lines().stream().map(Printable::line).forEach(out::println);
        out.println("written to       " + settings.work().resolve("summary.json"));
        out.flush();
        if (!summary.addsUp()) {
            throw CommandFailed.because("The run does not add up: " + String.join("; ", summary.problems()) + ".");
        }
        summary.tooMuchAside(quarantineLimit).ifPresent(tooMuch -> {
            throw CommandFailed.because(tooMuch);
        });
        summary.refusals().ifPresent(refused -> {
            throw CommandFailed.because(refused);
        });
        return summary.complete() ? DONE : INTERRUPTED;
    }

    private DemoSettings settings() {
        DemoInputs.requireAtLeast(1, "--parallelism", parallelism);
        DemoInputs.requireAtLeast(1, "--shards", shards);
        DemoInputs.requireAtLeast(1, "--copies", copies);
        DemoInputs.requireForward("--speedup", speedup);
        DemoInputs.requireAtLeast(256, "--heap", heap);
        DemoInputs.requireAtLeast(Duration.ZERO, "--disorder", disorder);
        DemoInputs.requireAtLeast(Duration.ofSeconds(1), "--checkpoints", checkpoints);
        DemoInputs.requireAtLeast(Duration.ofSeconds(1), "--start-limit", startLimit);
        Path data = DemoInputs.readable(input == null ? Installation.find().sample() : input, "--input");
        SourceMapping source = DemoInputs.mapping(mapping);
        DemoInputs.requireColumns(data, source);
        DemoInputs.warnings(DemoInputs.book(rules, "--rules"), rules == null, source.source())
                .forEach(specification.commandLine().getErr()::println);
        if (labelDelay != null) {
            DemoInputs.requireAtLeast(Duration.ZERO, "--label-delay", labelDelay);
            DemoInputs.requireLabel(source);
        }
        DemoSettings.Draft draft = new DemoSettings.Draft();
        draft.input = data;
        draft.mapping = mapping == null ? null : DemoInputs.readable(mapping, "--mapping");
        draft.rules = rules == null ? null : DemoInputs.rules(rules);
        draft.labelDelay = labelDelay;
        draft.work = work.toAbsolutePath().normalize();
        draft.speedup = speedup;
        draft.parallelism = parallelism;
        draft.shards = shards;
        draft.disorder = disorder;
        draft.checkpoints = checkpoints;
        draft.copies = copies;
        draft.heapMegabytes = heap;
        draft.startLimit = startLimit;
        return draft.finished();
    }
}
