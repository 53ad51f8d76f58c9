package dev.vigia.commands.demo;

import dev.vigia.commands.accounting.Summary;
import dev.vigia.commands.accounting.SummaryText;
import dev.vigia.commands.inputs.BookWarnings;
import dev.vigia.commands.terminal.ExitCode;
import dev.vigia.commands.terminal.Interruption;
import dev.vigia.commands.terminal.Percentage;
import dev.vigia.commands.terminal.ProgressLine;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.replay.ReplayResult;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigia demo}: the main job on this machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the main job on this machine. Starts stand-ins for the AWS services, runs the Flink job from the jar that is deployed, "
                    + "replays a bank's CSV into the stream, and accounts for every row.",
            "",
            "Leaves in the work folder: account-secret, application_properties.json, s3/ (the buckets, as folders of Parquet files), "
                    + "flink/job.log, summary.json and logs/. Only the owner can read them, if the file system knows owners.",
            "",
            "Ctrl-C stops sending, waits until the job has judged what was sent, and accounts for it. Before the job runs, Ctrl-C ends "
                    + "everything at once."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was sent and accounted for, also if Ctrl-C ended the wait after that",
            "1:failed, the counts do not add up, more rows than --quarantine-limit cannot be judged, or the topic or the table "
                    + "refused an alert",
            "2:bad usage or bad input",
            "130:interrupted by Ctrl-C before everything was sent; what was sent is accounted for, with complete: false"
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

    @Mixin
    private DemoOptions options;

    @Option(
            names = "--quarantine-limit",
            paramLabel = "SHARE",
            defaultValue = "5%",
            converter = Percentage.class,
            description =
                    "Fail if a greater share of the rows cannot be judged, in quarantine or rejected (default: 5%%).")
    private double quarantineLimit;

    @Option(names = "--exit", description = "End when everything is drained, and do not wait for Ctrl-C.")
    private boolean exit;

    @Mixin
    private Terminal terminal;

    private final AtomicBoolean interrupted = new AtomicBoolean();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        DemoSettings settings = options.settings();
        terminal.tell(
                BookWarnings.of(options.book(), options.rules, options.source().source()));
        terminal.tell("Starting the stand-ins and the job; the first figures appear within some seconds.");
        ProgressLine line = terminal.progress();
        try (Demo demo = Demo.start(settings, status -> line.show(status::text), line::say)) {
            demo.services().openToOthers().ifPresent(line::say);
            // Until here there is nothing to account for, and Ctrl-C ends all at once.
            demo.awaitRunning();
            if (!exit) {
                showAddresses(demo, line);
            }
            Summary summary = run(demo, line);
            line.end();
            return answer(summary, settings);
        }
    }

    private Summary run(Demo demo, ProgressLine line) throws IOException, InterruptedException, SQLException {
        try (Interruption ending = Interruption.handledBy(() -> stop(demo, line), LONGEST_STANDSTILL, demo::progress)) {
            // Ctrl-C ends the replay early. This call still returns only when everything that was sent is judged.
            ReplayResult sent = demo.drain();
            if (!exit && !interrupted.get()) {
                line.say("Everything sent has been judged. The job and the stand-ins stay up until Ctrl-C.");
                demo.watchUntil(interrupted::get);
            }
            return demo.finish(sent);
        }
    }

    /** Prints them before the first row is sent, because a queue gets only the alerts that come after it has subscribed. */
    private static void showAddresses(Demo demo, ProgressLine line) {
        line.say("For the AWS CLI, in another terminal:");
        demo.services().endpoints().environment().forEach((name, value) -> line.say("export " + name + "=" + value));
    }

    private void stop(Demo demo, ProgressLine line) {
        line.say("Stopping: what was sent is judged and accounted for first.");
        demo.stopSending();
        interrupted.set(true);
    }

    private int answer(Summary summary, DemoSettings settings) {
        // Printed before it is judged, so that a run that fails shows its counts, too.
        SummaryText text = new SummaryText(summary);
        terminal.print(text.lines());
        terminal.print("written to       " + settings.summary());
        if (!summary.addsUp()) {
            throw ExplainedFailure.because("The run does not add up: " + String.join("; ", summary.problems()) + ".");
        }
        text.tooMuchAside(quarantineLimit).or(text::refusals).ifPresent(failure -> {
            throw ExplainedFailure.because(failure);
        });
        // Ctrl-C after the last row only ended the wait, and the run counts as done.
        return summary.complete() ? ExitCode.DONE : ExitCode.INTERRUPTED;
    }
}
