package dev.vigia.commands.replay;

import dev.vigia.replay.ProgressListener;
import dev.vigia.replay.ReplayProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Shows progress: on a terminal in one line that is written over every second, elsewhere in a line every ten seconds. */
final class ProgressLine implements ProgressListener {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintStream output;
    private final boolean terminal;
    private Duration shown = Duration.ZERO;
    private ReplayProgress.Step step;
    private int width;

    ProgressLine(PrintStream output, boolean terminal) {
        this.output = output;
        this.terminal = terminal;
    }

    @Override
    public void reached(ReplayProgress progress) {
        String line = text(progress);
        if (terminal) {
            output.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            output.flush();
            width = line.length();
        } else if (progress.step() != step || progress.elapsed().minus(shown).compareTo(BETWEEN_LINES) >= 0) {
            output.println(line);
            shown = progress.elapsed();
        }
        step = progress.step();
    }

    /** Leaves the line that is written over. */
    void end() {
        if (width > 0) {
            output.println();
            width = 0;
        }
    }

    private static String text(ReplayProgress progress) {
        String rows = progress.total() < 0
                ? String.format(Locale.ROOT, "reading: %,d rows", progress.rows())
                : String.format(Locale.ROOT, "sending: %,d of %,d rows", progress.rows(), progress.total());
        String rate = String.format(Locale.ROOT, ", %,.0f/s", progress.rate());
        String labels = progress.labels() == 0 ? "" : String.format(Locale.ROOT, ", %,d labels", progress.labels());
        String at = progress.eventTime() == null ? "" : ", at " + progress.eventTime();
        String left = progress.remaining() == null ? "" : ", " + duration(progress.remaining()) + " left";
        return rows + labels + rate + at + left;
    }

    /** Rounded to seconds, for people. */
    static String duration(Duration duration) {
        long seconds = duration.plusMillis(500).toSeconds();
        String days = seconds < 86_400 ? "" : seconds / 86_400 + " d ";
        return days + String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    }
}
