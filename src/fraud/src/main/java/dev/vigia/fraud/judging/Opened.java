package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.Cause;
import dev.vigia.fraud.rules.Severity;
import java.util.List;
import java.util.TreeSet;

/** An account's open alert of one rule or typology, as far as its next revision needs to know. */
final class Opened {
    final String alert;
    /** Of the rule or typology that raised it: a changed one begins anew. */
    final int version;
    /** Event time of the transaction that opened it. */
    final long since;
    /** Of the newest revision. */
    final int revision;

    final Severity severity;
    /** Ids of the rules that it has told of. */
    final TreeSet<String> rules;
    /** How many earlier transactions the best founded of its hits rested on. */
    final int evidence;

    Opened(
            String alert,
            int version,
            long since,
            int revision,
            Severity severity,
            TreeSet<String> rules,
            int evidence) {
        this.alert = alert;
        this.version = version;
        this.since = since;
        this.revision = revision;
        this.severity = severity;
        this.rules = rules;
        this.evidence = evidence;
    }

    /** The state of things after {@code told}, which is this one's next revision or, if there is none yet, opens it. */
    static Opened after(Alert told, int version, Opened before) {
        TreeSet<String> rules = before == null ? new TreeSet<>() : new TreeSet<>(before.rules);
        told.causes.forEach(cause -> rules.add(cause.rule));
        long since = before == null ? told.trigger.time : before.since;
        return new Opened(told.id, version, since, told.revision, told.severity, rules, evidence(told.causes));
    }

    /** Whether there is something to tell: a rule more, a higher severity, or twice the evidence. */
    boolean grows(Severity severity, List<Cause> causes) {
        int evidence = evidence(causes);
        return severity.compareTo(this.severity) > 0
                || causes.stream().anyMatch(cause -> !rules.contains(cause.rule))
                || evidence > 1 && evidence >= 2 * this.evidence;
    }

    private static int evidence(List<Cause> causes) {
        return causes.stream().mapToInt(cause -> cause.evidenceCount).max().orElse(0);
    }
}
