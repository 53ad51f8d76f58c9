package dev.vigia.aws.cost;

import dev.vigia.aws.profiles.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The size that a load needs: shards for its bytes, processing units for its transactions, hours for its runs.
 *
 * <p>A processing unit has one vCPU. Its throughput is estimated from the processor seconds that the job took per million transactions
 * on another machine, with a margin. It was not measured on AWS.
 *
 * @param hours the hours per month in which the application runs
 * @param replayHours the hours per month in which runs put transactions into the stream
 * @param warnings the ways in which the profile is too small for the load
 */
record Sizing(int shards, int kpus, double hours, double replayHours, List<String> warnings) {
    // 365 * 24 / 12, as the price pages of AWS count a month.
    static final double HOURS_PER_MONTH = 730;

    /** The limit of a shard for producers. */
    private static final double SHARD_BYTES_PER_SECOND = 1 << 20;

    /** The service bills ten minutes at least. */
    private static final double SHORTEST_RUN_HOURS = 1 / 6.0;
    /** Lambda ends a function after a quarter of an hour. */
    private static final double LONGEST_FUNCTION_HOURS = 0.25;

    private static final double SECONDS_PER_HOUR = 3600;

    static Sizing of(Profile profile, Figures figures, Load load) {
        double transactions = load.transactions();
        double bytes = figures.each("stream-bytes");
        // Transactions per second that one unit takes, with the margin.
        double each = 1e6 / figures.measured("processor-seconds-per-million") * figures.assumed("utilisation");
        boolean always = profile.isAlwaysOn();
        double allowed = allowedHours(profile, figures);
        // Transactions per second: at the busiest time, or so many that a run ends in the time it is allowed.
        double rate = always
                ? transactions / HOURS_PER_MONTH / SECONDS_PER_HOUR * figures.assumed("peak")
                : transactions / runs(profile, figures) / SECONDS_PER_HOUR / allowed;
        int shards = Math.max(profile.streams().shards(), (int) Math.ceil(rate * bytes / SHARD_BYTES_PER_SECOND));
        int kpus = Math.max(profile.monitor().kpus(), (int) Math.ceil(rate / each));
        // The narrower of both limits: the shards' bytes, or the units' processor time.
        double fastest = Math.min(shards * SHARD_BYTES_PER_SECOND / bytes, kpus * each);
        double replay = always ? 0 : transactions / fastest / SECONDS_PER_HOUR;
        double run = Math.max(SHORTEST_RUN_HOURS, overhead(figures) + replay / runs(profile, figures));
        double hours = always
                ? HOURS_PER_MONTH
                : runs(profile, figures)
                        * (load.runs() == Load.Runs.LONGEST
                                ? hours(profile.budget().longestRun())
                                : run);
        List<String> warnings = warnings(profile, shards, kpus);
        if (!always && replay / runs(profile, figures) > LONGEST_FUNCTION_HOURS) {
            warnings.add("a replay that no function has the time for");
        }
        return new Sizing(shards, kpus, hours, replay, warnings);
    }

    static double runs(Profile profile, Figures figures) {
        return profile.isAlwaysOn() ? 0 : figures.assumed("runs-per-month");
    }

    private static double allowedHours(Profile profile, Figures figures) {
        // Above zero, because rates are divided by it.
        return Math.max(0.01, hours(profile.budget().longestRun()) - overhead(figures));
    }

    private static double overhead(Figures figures) {
        return (figures.assumed("minutes-to-start")
                        + figures.assumed("minutes-to-drain")
                        + figures.assumed("minutes-to-stop"))
                / 60;
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / 1000.0 / SECONDS_PER_HOUR;
    }

    private static List<String> warnings(Profile profile, int shards, int kpus) {
        List<String> warnings = new ArrayList<>();
        if (shards > profile.streams().shards()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%d shards and not %d",
                    shards,
                    profile.streams().shards()));
        }
        if (kpus > profile.monitor().kpus()) {
            warnings.add(String.format(
                    Locale.ROOT, "%d KPUs and not %d", kpus, profile.monitor().kpus()));
        }
        return warnings;
    }
}
