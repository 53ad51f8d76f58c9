package dev.vigia.commands.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private final StringWriter out = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();
    private final ProgressLine terminal = new ProgressLine(new PrintWriter(out), true, nanos::get);
    private final ProgressLine file = new ProgressLine(new PrintWriter(out), false, nanos::get);

    @Test
    void file_getsALineEveryFiveSecondsAndShortWorkSaysNothing() {
        at(4.9);
        file.show(() -> "too early");
        at(5);
        file.show(() -> "half");
        file.show(() -> "too early again");
        file.end();
        assertEquals("half\n", written());
    }

    @Test
    void terminal_hasOneLineThatIsWrittenOverAndLeftForSentences() {
        at(1);
        terminal.show(() -> "half");
        at(2);
        terminal.show(() -> "most");
        terminal.say("A sentence.");
        terminal.end();
        assertEquals("\rhalf\u001b[K\rmost\u001b[K\r\u001b[KA sentence.\n", written());
    }

    @Test
    void terminal_lineStaysWhenTheWorkIsDone() {
        at(1);
        terminal.show(() -> "all");
        terminal.end();
        terminal.end();
        assertEquals("\rall\u001b[K\n", written());
    }

    @Test
    void text_isShownAndNotObeyed() {
        at(5);
        file.show(() -> "\u001b[2J");
        assertEquals("<U+001B>[2J\n", written());
    }

    @Test
    void time_isForPeople() {
        assertEquals("0:00:07", ProgressLine.time(7));
        assertEquals("2 d 1:00:00", ProgressLine.time(2 * 86_400 + 3_600));
    }

    private void at(double seconds) {
        nanos.set((long) (seconds * 1e9));
    }

    private String written() {
        return out.toString().replace("\r\n", "\n");
    }
}
