package dev.vigia.fraud.patterns;

import static dev.vigia.fraud.checks.Checks.present;
import static dev.vigia.fraud.checks.Checks.text;

import dev.vigia.transactions.Past;
import java.util.List;

/** The grounds of a hit, as the alert shows them. */
public final class Finding {
    /** A sentence that names what was seen and the limit. */
    public final String reason;
    /** A sentence that says what would have had to be different. */
    public final String counterfactual;
    /** The earlier transactions that count, oldest first. The judged transaction is not among them. */
    public final List<Past> evidence;
    /** What is usual here and how many payments that rests on; {@code null} if the pattern has no baseline. */
    public final String baseline;

    public Finding(String reason, String counterfactual, List<Past> evidence, String baseline) {
        this.reason = text(reason, "reason");
        this.counterfactual = text(counterfactual, "counterfactual");
        this.evidence = present(evidence, "evidence");
        this.baseline = baseline;
    }

    /** Makes a finding without a baseline. */
    public Finding(String reason, String counterfactual, List<Past> evidence) {
        this(reason, counterfactual, evidence, null);
    }

    /** Makes a finding about the judged payment alone. */
    public Finding(String reason, String counterfactual) {
        this(reason, counterfactual, List.of(), null);
    }
}
