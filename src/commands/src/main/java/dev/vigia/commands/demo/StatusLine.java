package dev.vigia.commands.demo;

import dev.vigia.replay.ReplayProgress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** Says how far a run is: on a terminal in one line that changes, elsewhere in a line every few seconds. */
final class StatusLine implements Consumer<Demo.Status> {
    private static final long EVERY_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal = System.console() != null;
    private long last = System.nanoTime();

    StatusLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(Demo.Status status) {
        if (terminal) {
            out.print("\r" + text(status) + "\u001b[K");
            out.flush();
        } else if (System.nanoTime() - last > EVERY_NANOS) {
            last = System.nanoTime();
            out.println(text(status));
            out.flush();
        }
    }

    /** A sentence on a line of its own. */
    synchronized void say(String sentence) {
        out.println(terminal ? "\r" + sentence + "\u001b[K" : sentence);
        out.flush();
    }

    void end() {
        if (terminal) {
            out.println();
            out.flush();
        }
    }

    private static String text(Demo.Status status) {
        ReplayProgress replay = status.replay();
        if (replay == null) {
            return "reading";
        }
        String sent = replay.step() == ReplayProgress.Step.READING
                ? String.format(Locale.ROOT, "read %,d rows", replay.rows())
                : String.format(
                        Locale.ROOT,
                        "sent %,d of %,d rows (%,.0f/s), event time %s%s",
                        replay.rows(),
                        replay.total(),
                        replay.rate(),
                        replay.eventTime(),
                        replay.remaining() == null
                                ? ""
                                : ", " + replay.remaining().toSeconds() + " s to go");
        return String.format(
                Locale.ROOT,
                "%s; judged %,d, alerts %,d%s",
                sent,
                status.count("processed"),
                status.alerts(),
                status.count("quarantined") == 0
                        ? ""
                        : String.format(Locale.ROOT, ", quarantined %,d", status.count("quarantined")));
    }
}
