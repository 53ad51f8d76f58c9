package dev.vigia.commands.terminal;

import dev.vigia.transactions.encoding.Printable;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A line that says how far a long command is: on a terminal one line that is overwritten every second, elsewhere a new line
 * every five seconds. Short work says nothing. Any thread may call it.
 */
public final class ProgressLine {
    /** A little less than a second, because those who report once a second would miss every other turn. */
    private static final long ON_A_TERMINAL_NANOS = 900_000_000L;

    private static final long ELSEWHERE_NANOS = 5_000_000_000L;
    private static final String TO_THE_START = "\r";
    private static final String CLEAR_THE_REST = "\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long shownAt;
    /** Whether the cursor is behind a line that may be overwritten. */
    private boolean open;

    /** @param nanos a clock like {@link System#nanoTime} */
    ProgressLine(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        this.shownAt = nanos.getAsLong();
    }

    static ProgressLine on(PrintWriter out) {
        // Null unless input and output are a terminal. For Java 22 to 24 the launcher sets jdk.console, or it never is.
        return new ProgressLine(out, System.console() != null, System::nanoTime);
    }

    /** Shows the text if it is time to; otherwise the text is not even made. */
    public synchronized void show(Supplier<String> text) {
        long now = nanos.getAsLong();
        if (now - shownAt < (terminal ? ON_A_TERMINAL_NANOS : ELSEWHERE_NANOS)) {
            return;
        }
        shownAt = now;
        String line = Printable.line(text.get());
        if (terminal) {
            out.print(TO_THE_START + line + CLEAR_THE_REST);
        } else {
            out.println(line);
        }
        open = terminal;
        out.flush();
    }

    /** Prints a sentence that stays, on a line of its own. */
    public synchronized void say(String sentence) {
        out.println((open ? TO_THE_START + CLEAR_THE_REST : "") + Printable.lines(sentence));
        open = false;
        out.flush();
    }

    /** Leaves the line that is overwritten, so that what follows begins on a new one. */
    public synchronized void end() {
        if (open) {
            out.println();
            open = false;
            out.flush();
        }
    }

    /** Returns a duration for people: {@code 0:00:07}, hours, minutes and seconds. */
    public static String time(long seconds) {
        String days = seconds < 86_400 ? "" : seconds / 86_400 + " d ";
        return days + String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    }
}
