package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.ShortText;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A pattern that a bank writes itself, as a condition in CEL over a payment and its account's history: {@code tx.amount >=
 * 10000 && history.max("10m") <= 100}. It hits where the condition holds. It is inconclusive where a value is missing.
 */
public final class Condition implements Pattern {
    private static final Set<CelErrorCode> NO_NUMBER =
            Set.of(CelErrorCode.DIVIDE_BY_ZERO, CelErrorCode.NUMERIC_OVERFLOW, CelErrorCode.BAD_FORMAT);

    /** Characters of the condition that an alert repeats. */
    private static final int LONGEST_SHOWN = 500;

    final String text;

    /** A sentence, with its place, for each part that does something else than its author seems to mean. */
    public final List<String> warnings;
    /** The reasons why no payment can meet the condition, each with its place; empty if one can. */
    public final List<String> whyNever;

    private final Asked asked;
    private final double leastAmount;
    private final CelRuntime.Program program;

    private Condition(String text, Asked asked, CelAbstractSyntaxTree tree, Decisions decisions) {
        this.text = text;
        this.asked = asked;
        this.leastAmount = LeastAmount.of(tree);
        this.program = ConditionLanguage.instance().program(tree);
        this.whyNever = decisions.whyNever();
        this.warnings = decisions.warnings();
    }

    /** Parses and checks a condition. @throws InvalidCondition with every unknown name, wrong type and wrong window */
    public static Condition of(String text) throws InvalidCondition {
        CelAbstractSyntaxTree tree = ConditionLanguage.instance().read(text);
        Places places = new Places(text, tree);
        Asked asked = Asked.by(tree, places);
        return new Condition(text, asked, tree, new Decisions(tree, places));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        Facts facts = new Facts(before, payment, baselines, asked.windows());
        // Most payments end here, without an evaluation by CEL.
        if (facts.amount() < leastAmount) {
            return Verdict.clear();
        }
        Object answer = answer(facts);
        if (!(answer instanceof Boolean)) {
            return Verdict.inconclusive(answer instanceof Doubt ? (Doubt) answer : Doubt.NO_VALUE);
        }
        // A condition may also hold because payments are missing. So a cut history decides neither way.
        if (!complete(facts)) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        // A condition has no distance to a limit. So a hit measures 1, and its threshold is 1.
        return (Boolean) answer ? Verdict.hit(1, 1, finding(facts)) : Verdict.clear();
    }

    /** Returns a {@link Boolean}, a {@link Doubt}, or an object of CEL for an unknown value. */
    private Object answer(Facts facts) {
        try {
            return program.eval(facts);
        } catch (CelEvaluationException failed) {
            return NO_NUMBER.contains(failed.getErrorCode()) ? Doubt.NO_NUMBER : Doubt.NO_VALUE;
        } catch (RuntimeException unexpected) {
            // A fault of the CEL library on one payment must not stop the job.
            return Doubt.NO_VALUE;
        }
    }

    private boolean complete(Facts facts) {
        return asked.longest().isZero() || facts.window(asked.longest()).complete;
    }

    private Finding finding(Facts facts) {
        Window window = facts.window(asked.longest());
        List<Past> evidence = asked.longest().isZero() ? List.of() : window.all();
        String shown = ShortText.of(text, LONGEST_SHOWN);
        return new Finding(
                shown + " holds: " + asked.told(facts) + ".",
                "Would not have alerted if this did not hold: " + shown + ".",
                evidence);
    }

    @Override
    public Duration reach() {
        return asked.longest();
    }

    @Override
    public boolean needsLabels() {
        return asked.labels();
    }
}
