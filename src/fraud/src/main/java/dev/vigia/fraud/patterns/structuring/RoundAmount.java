package dev.vigia.fraud.patterns.structuring;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.require;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;

/**
 * Round amount: a multiple of {@link #multiple} of {@link #least} or more. People like round amounts, so a hit means little
 * alone. It is meant to add to a typology's score.
 */
public final class RoundAmount implements Pattern {
    /** Minor units. */
    public final long multiple;
    /** Minor units. */
    public final long least;

    RoundAmount(long multiple, long least) {
        require(multiple > 0, "multiple", "`multiple` must be more than zero.");
        this.multiple = multiple;
        this.least = atLeast(0, least, "least");
    }

    public static RoundAmount read(Section parameters) {
        return new RoundAmount(parameters.money("multiple", 10_000_00), parameters.money("least", 20_000_00));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        return payment.amount >= least && payment.amount % multiple == 0
                ? Verdict.hit(payment.amount / 100.0, least / 100.0, finding(payment))
                : Verdict.clear();
    }

    private Finding finding(Transaction payment) {
        return new Finding(
                Words.money(payment.amount) + " is a multiple of " + Words.money(multiple) + "; noted from "
                        + Words.money(least) + ".",
                "Would not have been noted below " + Words.money(least) + " or at another amount.");
    }
}
