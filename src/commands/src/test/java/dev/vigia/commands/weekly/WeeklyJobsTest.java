package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.local.flink.Batch;
import dev.vigia.local.flink.BatchSettings;
import dev.vigia.music.WeeklyTops;
import dev.vigia.music.tables.Week;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests when a week counts as made, whatever exit code the program has. */
class WeeklyJobsTest {
    private static final WeekToMake WEEK = new WeekToMake(
            "info.csv", "now.csv", Optional.empty(), Week.parse("2026-W47"), "out", new WeekToMake.Terms(10, 5));

    @TempDir
    private Path work;

    private final PrintWriter output = new PrintWriter(new StringWriter());
    private boolean isReceiptWritten;
    private int exitCode;

    @Test
    void programThatSaysMuch_isNotDoneWithoutItsReceipt() throws Exception {
        assertEquals(WeekOutcome.FAILED, jobs().make(WEEK));

        WeeklyJobs interrupted = jobs();
        interrupted.interrupt();
        assertEquals(WeekOutcome.INTERRUPTED, interrupted.make(WEEK));
    }

    @Test
    void receipt_isEnough() throws Exception {
        isReceiptWritten = true;
        assertEquals(WeekOutcome.MADE, jobs().make(WEEK));

        exitCode = 130;
        WeeklyJobs interrupted = jobs();
        interrupted.interrupt();
        assertEquals(WeekOutcome.MADE, interrupted.make(WEEK));
    }

    @Test
    void receiptOfAnEarlierRun_doesNotCount() throws Exception {
        isReceiptWritten = true;
        jobs().make(WEEK);
        isReceiptWritten = false;

        assertEquals(WeekOutcome.FAILED, jobs().make(WEEK));
    }

    @Test
    void badInput_isPassedOn() throws Exception {
        exitCode = 2;
        assertEquals(WeekOutcome.BAD_INPUT, jobs().make(WEEK));
    }

    private WeeklyJobs jobs() {
        return new WeeklyJobs(new WeeklyJobs.Resources(1, 256, work, null), output, output, new Fake());
    }

    /** Says something and has ended. */
    private final class Fake implements WeeklyJobs.Program {
        @Override
        public Path jar() {
            return Path.of("music.jar");
        }

        @Override
        public Batch start(BatchSettings settings, Consumer<String> out, Consumer<String> err) throws IOException {
            out.accept("in a moment, after this");
            List<String> program = settings.program();
            if (isReceiptWritten) {
                Files.writeString(Path.of(program.get(program.indexOf(WeeklyTops.RECEIPT) + 1)), "{}");
            }
            return new Ended(exitCode);
        }
    }

    private record Ended(int code) implements Batch {
        @Override
        public int exitCode() {
            return code;
        }

        @Override
        public void interrupt() {
            // It has ended.
        }

        @Override
        public void close() {
            // Nothing is left.
        }
    }
}
