package dev.vigia.fraud.judging;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.present;
import static dev.vigia.fraud.checks.Checks.text;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.Cause;
import dev.vigia.fraud.rules.Severity;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** An account's open alert of one rule or typology, reduced to what its next revision needs. */
final class Opened {
    /** The alert's id. */
    final String alert;
    /** The version of the rule or typology that raised it. A changed one opens a new alert. */
    final int version;
    /** The event time of the transaction that opened it. */
    final long since;
    /** The number of the newest revision. */
    final int revision;

    final Severity severity;
    /** The ids of the rules that its revisions named. Sorted, so that equal states have equal bytes. */
    final SortedSet<String> rules;
    /** The largest number of earlier transactions that one hit of its newest revision rested on. */
    final int evidence;

    Opened(
            String alert,
            int version,
            long since,
            int revision,
            Severity severity,
            SortedSet<String> rules,
            int evidence) {
        this.alert = text(alert, "alert");
        this.version = atLeast(1, version, "version");
        this.since = since;
        this.revision = atLeast(0, revision, "revision");
        this.severity = present(severity, "severity");
        this.rules = Collections.unmodifiableSortedSet(rules);
        this.evidence = atLeast(0, evidence, "evidence");
    }

    /**
     * Returns the open alert after a revision.
     *
     * @param before {@code null} if {@code told} opens the alert
     */
    static Opened after(Alert told, int version, Opened before) {
        TreeSet<String> rules = before == null ? new TreeSet<>() : new TreeSet<>(before.rules);
        told.causes.forEach(cause -> rules.add(cause.rule));
        long since = before == null ? told.trigger.time : before.since;
        return new Opened(told.id, version, since, told.revision, told.severity, rules, evidence(told.causes));
    }

    /** Returns whether there is something new to say: a new rule, a higher severity, or twice the evidence. */
    boolean grows(Severity severity, List<Cause> causes) {
        int evidence = evidence(causes);
        return severity.compareTo(this.severity) > 0
                || causes.stream().anyMatch(cause -> !rules.contains(cause.rule))
                // More than one, because twice nothing is nothing.
                || evidence > 1 && evidence >= 2 * this.evidence;
    }

    private static int evidence(List<Cause> causes) {
        return causes.stream().mapToInt(cause -> cause.evidenceCount).max().orElse(0);
    }
}
