package dev.vigia.local.bench;

import dev.vigia.local.CommandFailed;
import dev.vigia.local.bench.JobSoak.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;

/** A look at the job after every few days, a line each, and what they say together. */
final class JobSoakRun {
    private static final String ROW = "%6s %12s %12s %10s %10s %14s %10s %12s%n";
    /** From the least to the most that is remembered while as many accounts go as come. */
    private static final double MOST_GROWTH = 1.02;

    private final Looks soak;
    private final SoakDays days;
    private final PrintWriter out;
    private final List<Sample> samples = new ArrayList<>();

    JobSoakRun(Looks soak, SoakDays days, PrintWriter out) {
        this.soak = soak;
        this.days = days;
        this.out = out;
    }

    /** @throws CommandFailed if what is remembered does not level off, or something stays */
    void run() throws IOException, InterruptedException {
        out.printf(ROW, "day", "judged", "remembered", "live MB", "files MB", "checkpoint MB", "job MB", "payments/s");
        long full = 0;
        for (int day : days.looks()) {
            Sample sample = soak.sampleAfter(day);
            show(sample);
            samples.add(sample);
            full = day == days.fullest() ? soak.stateBytes() : full;
        }
        tell(full, soak.stateBytes());
    }

    private void show(Sample sample) {
        long before = samples.isEmpty() ? 0 : samples.get(samples.size() - 1).processed();
        out.printf(
                ROW,
                sample.days(),
                grouped(sample.processed()),
                grouped(sample.accounts()),
                megabytes(sample.live()),
                megabytes(sample.files()),
                megabytes(sample.checkpoint()),
                megabytes(sample.memory()),
                grouped(perSecond(sample.processed() - before, sample.took())));
        out.flush();
    }

    private void tell(long full, long left) {
        Sample last = samples.get(samples.size() - 1);
        Duration paid = samples.stream()
                .filter(sample -> sample.days() <= days.plan().days())
                .map(Sample::took)
                .reduce(Duration.ZERO, Duration::plus);
        out.printf(
                Locale.ROOT,
                "# %,d payments judged, %,d a second; the waits for the measurements not counted%n",
                last.processed(),
                perSecond(last.processed(), paid));
        Sample fullest = samples.stream()
                .filter(sample -> sample.days() == days.fullest())
                .findFirst()
                .orElseThrow();
        out.printf(
                Locale.ROOT,
                "# the whole state on day %d: %,.1f MB, %,d bytes an account, its key and its timer included%n",
                fullest.days(),
                full / 1e6,
                full / Math.max(1, fullest.accounts()));
        tellLevel();
        out.printf(
                Locale.ROOT,
                "# after %d days without payments: %,d accounts, %,.1f kB%n",
                last.days() - days.plan().days(),
                last.accounts(),
                left / 1e3);
        out.flush();
        if (last.accounts() > 0) {
            throw CommandFailed.because("Accounts stay that must be forgotten: " + last.accounts() + ".");
        }
    }

    private void tellLevel() {
        LongSummaryStatistics level = samples.stream()
                .filter(sample -> days.isSteady(sample.days()))
                .mapToLong(Sample::accounts)
                .summaryStatistics();
        if (level.getCount() < 2) {
            out.println("# too few days to see it level off");
            return;
        }
        out.printf(
                Locale.ROOT,
                "# while as many accounts are forgotten as come: %,d to %,d%n",
                level.getMin(),
                level.getMax());
        if (level.getMax() > MOST_GROWTH * level.getMin()) {
            throw CommandFailed.because("What is remembered does not level off: " + level.getMin() + " to "
                    + level.getMax() + " accounts.");
        }
    }

    private static long perSecond(long payments, Duration time) {
        return payments * 1000 / Math.max(1, time.toMillis());
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f", bytes / 1e6);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** What is looked at. */
    interface Looks {
        /** Lets event time go on until so many days are over in all, and says what the job keeps then. */
        Sample sampleAfter(int days) throws IOException, InterruptedException;

        /** Bytes of the whole state, each entry once. */
        long stateBytes() throws IOException, InterruptedException;
    }
}
