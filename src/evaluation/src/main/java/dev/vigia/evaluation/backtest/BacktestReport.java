package dev.vigia.evaluation.backtest;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.Typology;
import dev.vigia.transactions.encoding.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The result of a backtest as lines of text: a table for each book, and the alerts in which two books differ. */
public final class BacktestReport {
    private static final int NAMED = 3;
    private static final double PER_THOUSAND = 1000.0;

    private final Backtest backtest;
    private final List<Trial> trials;
    private final int examples;

    /**
     * @param trials the candidate, and perhaps the book that it is compared with
     * @param examples shown of the alerts that are added, and of those that are removed
     */
    public BacktestReport(Backtest backtest, List<Trial> trials, int examples) {
        this.backtest = backtest;
        this.trials = List.copyOf(trials);
        this.examples = examples;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "%,d transactions of %,d accounts on %,d days",
                backtest.transactions(), backtest.accounts(), backtest.days()));
        if (!backtest.labelled()) {
            lines.addAll(rulesWithoutLabels());
        }
        boolean compared = trials.size() == 2;
        if (compared) {
            RuleBook candidate = trials.get(0).book();
            candidate
                    .contradictions(trials.get(1).book())
                    .forEach(
                            sentence -> lines.add("a job with the other book would refuse the candidate: " + sentence));
        }
        trials.forEach(trial -> lines.addAll(table(trial)));
        if (compared) {
            lines.addAll(difference(trials.get(0), trials.get(1)));
        }
        return lines;
    }

    /** Returns the lines of a curve for a rule; no step means that no transaction has a margin of the rule. */
    public List<String> curve(String rule, List<Curve.Step> steps) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(rule + ": transactions hit, had its threshold been moved");
        lines.add(text("  %12s %10s %10s", "moved by", "hits", "per 1,000"));
        for (Curve.Step step : steps) {
            lines.add(text("  %+12.3f %,10d %10.2f", step.shift(), step.hits(), perThousand(step.hits())));
        }
        if (steps.isEmpty()) {
            lines.add("  no transaction has a margin of it; was it in the book of the job that wrote the lake?");
        }
        return lines;
    }

    private List<String> rulesWithoutLabels() {
        List<String> asking = trials.stream()
                .flatMap(trial -> trial.book().rules.stream())
                .filter(rule -> rule.pattern.needsLabels())
                .map(rule -> rule.id)
                .distinct()
                .toList();
        return asking.isEmpty()
                ? List.of()
                : List.of("no transaction that was read has labels, which these rules need: "
                        + asking.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (asking.size() > NAMED ? " and " + (asking.size() - NAMED) + " more" : ""));
    }

    private List<String> table(Trial trial) {
        List<String> lines = new ArrayList<>();
        String name = (trial == trials.get(0) ? "candidate " : "against ") + Printable.line(trial.book().name);
        lines.add("");
        lines.add(text("%-24s %8s %8s %10s %10s", name, "hits", "alerts", "per 1,000", "per day"));
        for (Rule rule : trial.book().rules) {
            lines.add(
                    // A rule that only feeds a typology opens no alert, so its row has no figures of alerts.
                    trial.book().alertsByItself(rule)
                            ? subject(trial, rule.id)
                            : text("  %-22s %,8d", rule.id, trial.hits(rule.id)));
        }
        for (Typology typology : trial.book().typologies) {
            lines.add(subject(trial, typology.id));
        }
        lines.add(row("  all", "", trial.opened().size()));
        lines.add(text("  updates of them %,d, digest %s", trial.updated(), trial.digest()));
        return lines;
    }

    private String subject(Trial trial, String id) {
        return row("  " + id, Long.toString(trial.hits(id)), trial.openedBy(id));
    }

    private String row(String name, String hits, long alerts) {
        double perDay = backtest.days() == 0 ? 0 : (double) alerts / backtest.days();
        return text("%-24s %8s %,8d %10.2f %10.2f", name, hits, alerts, perThousand(alerts), perDay);
    }

    private List<String> difference(Trial candidate, Trial other) {
        // Compared by subject, account and trigger: an alert that opens one payment later is removed and added.
        Set<String> added = without(candidate.opened(), other.opened());
        Set<String> removed = without(other.opened(), candidate.opened());
        long kept = candidate.opened().size() - added.size();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(text("alerts kept %,d, added %,d, removed %,d", kept, added.size(), removed.size()));
        lines.addAll(examples("added", added, candidate.opened()));
        lines.addAll(examples("removed", removed, other.opened()));
        return lines;
    }

    private static Set<String> without(Map<String, Alert> alerts, Map<String, Alert> others) {
        Set<String> keys = new LinkedHashSet<>(alerts.keySet());
        keys.removeAll(others.keySet());
        return keys;
    }

    private List<String> examples(String what, Set<String> keys, Map<String, Alert> alerts) {
        return keys.stream()
                .limit(examples)
                .map(alerts::get)
                .map(alert -> text(
                        "  %s: %s, %s, transaction %s at %s: %s",
                        what,
                        Trial.subject(alert),
                        alert.severity,
                        alert.trigger.id,
                        Instant.ofEpochMilli(alert.trigger.time),
                        alert.lead().reason))
                .toList();
    }

    private double perThousand(long count) {
        return backtest.transactions() == 0 ? 0 : PER_THOUSAND * count / backtest.transactions();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
