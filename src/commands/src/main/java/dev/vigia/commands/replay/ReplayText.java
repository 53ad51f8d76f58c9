package dev.vigia.commands.replay;

import dev.vigia.commands.terminal.ProgressLine;
import dev.vigia.replay.DryRun;
import dev.vigia.replay.ReplayProgress;
import dev.vigia.replay.ReplayResult;
import dev.vigia.replay.ReplaySettings;
import dev.vigia.replay.order.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts replays into words: the plan of a dry run, the progress, and the result. */
final class ReplayText {
    private static final double NANOS_PER_SECOND = 1e9;

    private ReplayText() {}

    static List<String> of(DryRun run, double speedup) {
        List<String> lines = new ArrayList<>();
        lines.add(count("rows", run.rows(), ""));
        lines.add(count("no rows", run.unjudged().rowsRejected(), ""));
        lines.add(count("unreadable", run.unjudged().rowsUnreadable(), ""));
        run.unjudged().lines().forEach(line -> lines.add("  " + line));
        lines.add(line("first event", time(run.firstTime())));
        lines.add(line("last event", time(run.lastTime())));
        lines.add(count("accounts, about", run.accounts(), ""));
        lines.add(count("bytes", run.bytes(), ""));
        lines.add(count("Kinesis records", run.records(), " or more"));
        lines.add(line("time", speedup == Pace.MAX ? "as fast as the stream takes it" : duration(run.duration())));
        return lines;
    }

    static String of(ReplayProgress progress) {
        // The total is -1 while the input is read.
        String rows = progress.total() < 0
                ? String.format(Locale.ROOT, "reading: %,d rows", progress.rows())
                : String.format(Locale.ROOT, "sending: %,d of %,d rows", progress.rows(), progress.total());
        String rate = String.format(Locale.ROOT, ", %,.0f/s", progress.rate());
        String labels = progress.labels() == 0 ? "" : String.format(Locale.ROOT, ", %,d labels", progress.labels());
        String at = progress.eventTime() == null ? "" : ", at " + progress.eventTime();
        String left = progress.remaining() == null ? "" : ", " + duration(progress.remaining()) + " left";
        return rows + labels + rate + at + left;
    }

    static List<String> of(ReplayResult result, ReplaySettings settings) {
        List<String> lines = new ArrayList<>();
        double seconds = result.wall().toNanos() / NANOS_PER_SECOND;
        lines.add(String.format(
                Locale.ROOT,
                "%s %,d rows in %.1f s (%,.0f/s) in %,d Kinesis records. Of %,d records read, %,d are no rows and %,d"
                        + " cannot be judged.",
                result.complete() ? "Sent" : "Stopped after",
                result.sent(),
                seconds,
                result.sent() / seconds,
                result.delivered().records(),
                result.rowsRead(),
                result.rowsRejected(),
                result.unjudged().rowsUnreadable()));
        if (settings.feedback != null) {
            lines.add(String.format(
                    Locale.ROOT, "Sent %,d labels. Labels dated after the last row are not sent.", result.labels()));
        }
        result.unjudged().lines().forEach(line -> lines.add("  " + line));
        if (result.rowsRejected() > 0) {
            lines.add("See " + settings.rejects + ".");
        }
        if (!result.complete()) {
            lines.add("The same command with --resume sends the rest.");
        }
        return lines;
    }

    private static String count(String name, long count, String more) {
        return line(name, String.format(Locale.ROOT, "%,d%s", count, more));
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-16s %s", name, value);
    }

    private static String time(Instant time) {
        return time == null ? "none" : time.toString();
    }

    private static String duration(Duration duration) {
        // Rounds to the nearest second; toSeconds alone would cut off.
        return ProgressLine.time(duration.plusMillis(500).toSeconds());
    }
}
