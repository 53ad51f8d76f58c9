package dev.vigia.commands.replay;

import dev.vigia.commands.terminal.ExitCode;
import dev.vigia.commands.terminal.Interruption;
import dev.vigia.commands.terminal.ProgressLine;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.replay.DryRun;
import dev.vigia.replay.Replay;
import dev.vigia.replay.ReplayResult;
import dev.vigia.replay.ReplaySettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigia replay}: a CSV into a Kinesis stream, in the order and at the pace in which it happened. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends the rows of a CSV into a Kinesis stream, in the order and at the pace in which they happened.",
            "",
            "Ctrl-C stops the replay in order. The same command with --resume then sends the rest."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia replay --input bank_transactions.csv --stream transactions --speedup 3600",
            "  ./vigia replay --input bank_transactions.csv --stream transactions --dry-run",
            "  ./vigia replay --input cards.csv --mapping cards.yaml --stream transactions --label-delay 7d "
                    + "--feedback-stream feedback"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was sent",
            "1:failed; what was accepted is known, and --resume sends the rest",
            "2:bad usage or bad input; nothing was sent",
            "130:interrupted by Ctrl-C before everything was sent"
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    @Mixin
    private ReplayOptions options;

    @Option(names = "--dry-run", description = "Print what would be sent, and send nothing.")
    private boolean dryRun;

    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ReplaySettings settings = options.settings();
        return dryRun ? tryOut(settings) : replay(settings);
    }

    private int tryOut(ReplaySettings settings) throws IOException {
        DryRun run = DryRun.of(settings);
        terminal.print(ReplayText.of(run, settings.speedup));
        // Refused after the report, which shows what a user has to mend.
        run.unjudged().refuseAbove(settings.quarantineLimit);
        return ExitCode.DONE;
    }

    private int replay(ReplaySettings settings) throws IOException, InterruptedException {
        ProgressLine line = terminal.progress();
        // Resources close in reverse order: Ctrl-C is no longer handled when the streams close.
        try (Replay replay = Replay.of(settings);
                Interruption ending = Interruption.handledBy(replay::stop, LONGEST_STOP)) {
            ReplayResult result = replay.run(progress -> line.show(() -> ReplayText.of(progress)));
            line.end();
            terminal.tell(ReplayText.of(result, settings));
            return result.complete() ? ExitCode.DONE : ExitCode.INTERRUPTED;
        } finally {
            line.end();
        }
    }
}
