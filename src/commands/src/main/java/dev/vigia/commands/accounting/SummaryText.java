package dev.vigia.commands.accounting;

import dev.vigia.replay.Percent;
import dev.vigia.replay.reading.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A summary in words: a line for each count, and sentences about what the user has to know. */
public final class SummaryText {
    private static final int SHOWN = 5;

    private final Summary summary;

    public SummaryText(Summary summary) {
        this.summary = summary;
    }

    /** Returns a sentence if more than {@code limit} of the rows, 0 to 1, are not judged. */
    public Optional<String> tooMuchAside(double limit) {
        double share = summary.aside().share();
        if (share <= limit) {
            return Optional.empty();
        }
        return Optional.of(text(
                "%.1f %% of the rows cannot be judged (%,d in quarantine, %,d rejected), and the limit is %s. The first"
                        + " reason: %s. Mend the file, give the mapping that fits it with --mapping, or allow more with"
                        + " --quarantine-limit.",
                100 * share, summary.quarantined(), summary.rowsRejected(), Percent.text(limit), firstReason()));
    }

    /** Returns a sentence if subscribers did not get an alert. */
    public Optional<String> refusals() {
        return summary.alerts().refused().stream()
                .findFirst()
                .map(first -> text(
                        "%,d alerts were refused for their content, so that readers of the topic or the table do not have"
                                + " them. The first reason: %s, %s. They are in quarantine and in the lake's table of alerts.",
                        refusedAlerts(), first.reason(), first.detail()));
    }

    /** Returns a line for each count. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(count("rows read", summary.rowsRead(), ""));
        lines.add(count("  rejected", summary.rowsRejected(), "no rows: see the rejects file"));
        lines.addAll(some(summary.aside().rejected(), SummaryText::rejection));
        lines.add(count("sent", summary.sent(), ""));
        lines.add(count("received", summary.received(), "= processed + quarantined + duplicates"));
        lines.add(count("  processed", summary.processed(), text("%,d of them late", summary.late())));
        summary.lateByShard()
                .forEach((shard, count) ->
                        lines.add(count("    late", count, "in " + shard + ", behind the watermark")));
        lines.add(count("  quarantined", summary.quarantined(), ""));
        lines.addAll(some(summary.aside().quarantine(), SummaryText::reason));
        lines.add(count("  duplicates", summary.duplicates(), ""));
        lines.add(count("  conflicts", summary.conflicts(), "of the processed: another one has their id"));
        lines.add(count("raw", summary.raw(), ""));
        if (summary.labels() != null) {
            lines.add(labels(summary.labels()));
        }
        lines.addAll(alerts());
        lines.addAll(performance());
        return lines;
    }

    private static String labels(Summary.Labels labels) {
        return count(
                "labels",
                labels.received(),
                text(
                        "%,d matched, %,d unmatched, %,d repeated, %,d no labels",
                        labels.matched(), labels.unmatched(), labels.repeated(), labels.quarantined()));
    }

    private List<String> alerts() {
        Summary.Alerts alerts = summary.alerts();
        double perThousand = summary.processed() == 0 ? 0 : 1000.0 * alerts.opened() / summary.processed();
        List<String> lines = new ArrayList<>();
        lines.add(count(
                "alerts",
                alerts.opened(),
                text(
                        "%.2f per 1,000; %,d updates, %,d hits with nothing to add",
                        perThousand, alerts.updated(), alerts.suppressed())));
        if (!alerts.refused().isEmpty()) {
            lines.add(count("  REFUSED", refusedAlerts(), "by the topic or the table, for their content"));
            lines.addAll(some(alerts.refused(), SummaryText::reason));
        }
        alerts.byRule().forEach((rule, count) -> lines.add(text("  %-20s %,6d", rule, count)));
        return lines;
    }

    private List<String> performance() {
        Summary.Latency latency = summary.latencyMillis();
        return List.of(
                "alert digest     " + summary.alertDigest(),
                text(
                        "throughput       %,12.0f   rows/s from the first one sent to the last file visible",
                        summary.throughputPerSecond()),
                count(
                        "latency",
                        latency.p50(),
                        text(
                                "ms to the judgement at the median, %,d at p99, %,d at p99.9",
                                latency.p99(), latency.p999())));
    }

    private long refusedAlerts() {
        return summary.alerts().refused().stream()
                .mapToLong(Summary.Reason::rows)
                .sum();
    }

    /** Returns the first reason of the larger part. Refused labels are in quarantine, too, and are no rows. */
    private String firstReason() {
        Stream<String> reasons = summary.quarantined() < summary.rowsRejected()
                ? summary.aside().rejected().stream().map(Rejected::reason)
                : summary.aside().quarantine().stream()
                        .filter(reason -> !reason.reason().endsWith("_LABEL"))
                        .map(reason -> reason.reason() + ", " + reason.detail());
        return reasons.findFirst().orElse("unknown");
    }

    private static List<String> reason(Summary.Reason reason) {
        return List.of(
                text("    %-16s %,8d   %s", reason.reason(), reason.rows(), reason.detail()),
                "      for example " + reason.example());
    }

    private static List<String> rejection(Rejected rejected) {
        return List.of(
                text("    %,8d %s, first at line %,d", rejected.rows(), rejected.reason(), rejected.firstLine()));
    }

    private static <T> List<String> some(List<T> all, Function<T, List<String>> lines) {
        List<String> some = new ArrayList<>();
        all.stream().limit(SHOWN).forEach(each -> some.addAll(lines.apply(each)));
        if (all.size() > SHOWN) {
            some.add("    and " + (all.size() - SHOWN) + " more reasons: see summary.json");
        }
        return some;
    }

    private static String count(String name, long count, String more) {
        return text("%-16s %,12d   %s", name, count, more).stripTrailing();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
