package dev.vigia.bench.state;

import dev.vigia.bench.state.JobSoak.Sample;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;

/** Measures the job after every few days, prints a line each, and checks that the state levels off. */
final class JobSoakRun {
    private static final String ROW = "%6s %12s %12s %10s %10s %14s %10s %12s%n";
    /** The largest accepted ratio of the most to the least bytes while as many accounts expire as come. */
    private static final double MOST_GROWTH = 1.02;
    /** The most bytes of a state without accounts, which holds counts and baselines. Up to 21,000 were measured. */
    private static final long MOST_LEFT = 100_000;

    private final Looks soak;
    private final SoakDays days;
    private final PrintWriter out;
    private final List<Sample> samples = new ArrayList<>();

    JobSoakRun(Looks soak, SoakDays days, PrintWriter out) {
        this.soak = soak;
        this.days = days;
        this.out = out;
    }

    /** @throws ExplainedFailure if the state does not level off, or accounts do not expire */
    void run() throws IOException, InterruptedException {
        out.printf(ROW, "day", "judged", "remembered", "state MB", "files MB", "checkpoint MB", "job MB", "payments/s");
        for (int day : days.looks()) {
            Sample sample = soak.sampleAfter(day);
            show(sample);
            samples.add(sample);
        }
        tellPace();
        tellLevel();
        tellEnd();
    }

    private void show(Sample sample) {
        long before = samples.isEmpty() ? 0 : last().processed();
        out.printf(
                ROW,
                sample.days(),
                grouped(sample.processed()),
                grouped(sample.accounts()),
                megabytes(sample.bytes()),
                megabytes(sample.figures().files()),
                megabytes(sample.checkpoint()),
                megabytes(sample.memory()),
                grouped(perSecond(sample.processed() - before, sample.took())));
        out.flush();
    }

    private void tellPace() {
        Duration paid = samples.stream()
                .filter(sample -> sample.days() <= days.plan().days())
                .map(Sample::took)
                .reduce(Duration.ZERO, Duration::plus);
        out.printf(
                Locale.ROOT,
                "# %,d payments judged, %,d a second; the rests are not counted%n",
                last().processed(),
                perSecond(last().processed(), paid));
    }

    private void tellLevel() {
        List<Sample> level =
                samples.stream().filter(sample -> days.isSteady(sample.days())).toList();
        if (level.size() < 2) {
            out.println("# too few days to see it level off");
            return;
        }
        LongSummaryStatistics bytes = level.stream().mapToLong(Sample::bytes).summaryStatistics();
        LongSummaryStatistics accounts =
                level.stream().mapToLong(Sample::accounts).summaryStatistics();
        out.printf(
                Locale.ROOT,
                "# while as many accounts are forgotten as come: %,d to %,d remembered, %s to %s MB, %,d bytes an account%n",
                accounts.getMin(),
                accounts.getMax(),
                megabytes(bytes.getMin()),
                megabytes(bytes.getMax()),
                bytes.getSum() / Math.max(1, accounts.getSum()));
        out.flush();
        if (bytes.getMax() > MOST_GROWTH * bytes.getMin()) {
            throw ExplainedFailure.because("The state does not level off: " + megabytes(bytes.getMin()) + " to "
                    + megabytes(bytes.getMax()) + " MB.");
        }
    }

    private void tellEnd() {
        out.printf(
                Locale.ROOT,
                "# after %d days without payments: %,d remembered, %,.1f kB%n",
                last().days() - days.plan().days(),
                last().accounts(),
                last().bytes() / 1e3);
        out.flush();
        if (last().bytes() > MOST_LEFT) {
            throw ExplainedFailure.because(
                    "Something stays that must be forgotten: " + megabytes(last().bytes()) + " MB.");
        }
    }

    private Sample last() {
        return samples.get(samples.size() - 1);
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

    /** A job that can be paused and measured. */
    interface Looks {
        /** Lets event time go on until so many days are over, and measures the state. */
        Sample sampleAfter(int days) throws IOException, InterruptedException;
    }
}
