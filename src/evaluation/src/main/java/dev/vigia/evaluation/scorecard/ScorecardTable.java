package dev.vigia.evaluation.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A scorecard as lines of text: a row for each rule and shape, the figures of all, and the first failures. */
public final class ScorecardTable {
    private static final String ROW = "%-20s %-14s %-8s %8s %8s %8s %8s %12s";
    private static final int SHOWN = 10;

    private ScorecardTable() {}

    /** Returns the lines, without line feeds. */
    public static List<String> of(Scorecard card) {
        List<String> lines = new ArrayList<>();
        lines.add(row("rule", "shape", "expected", "episodes", "right", "share", "at once", "detected at"));
        card.lines().forEach(line -> lines.add(row(line)));
        lines.add("");
        lines.add("recall            " + share(card.recall()) + "   of the episodes that reach a limit");
        lines.add("silent            " + share(card.silent()) + "   of the near-misses");
        lines.add(text(
                "alerts per 1,000  %s   %,d opened by %,d transactions that were not added",
                card.alertsPer1000() == null ? "    -" : text("%5.2f", card.alertsPer1000()),
                card.backgroundAlerts(),
                card.background()));
        lines.addAll(failures(card));
        return lines;
    }

    private static String row(Scorecard.Line line) {
        boolean reached = line.expected() != Episode.Expected.SILENT;
        return row(
                line.rule(),
                line.shape(),
                line.expected().name().toLowerCase(Locale.ROOT),
                line.episodes(),
                line.right(),
                share((double) line.right() / line.episodes()),
                reached ? line.prompt() : "",
                line.detectedAt() == null ? "" : text("%.1f", line.detectedAt()));
    }

    private static List<String> failures(Scorecard card) {
        List<Scorecard.Failure> failures = card.failures();
        List<String> lines = new ArrayList<>();
        lines.add(text("failed            %,5d   of %,d episodes", failures.size(), card.episodes()));
        failures.stream().limit(SHOWN).forEach(failure -> lines.add("  " + failure.episode() + ": " + failure.what()));
        if (failures.size() > SHOWN) {
            lines.add(text("  and %,d more; --json FILE has them all", failures.size() - SHOWN));
        }
        return lines;
    }

    private static String row(Object... cells) {
        return text(ROW, cells).stripTrailing();
    }

    private static String share(Double share) {
        return share == null ? "    -" : text("%.3f", share);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
