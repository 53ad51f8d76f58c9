package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.transactions.Past;
import dev.vigia.fraud.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * A condition of a bank's own, in CEL, over a payment and what its account did before: {@code tx.amount >= 10000 &&
 * history.max("10m") <= 100}. It is a hit where the condition holds, and inconclusive where it asks for what is not there.
 */
public final class Condition implements Pattern {
    public final String text;

    private final Asked asked;
    private final double leastAmount;
    private final CelRuntime.Program program;

    private Condition(String text, Asked asked, double leastAmount, CelRuntime.Program program) {
        this.text = text;
        this.asked = asked;
        this.leastAmount = leastAmount;
        this.program = program;
    }

    /** @throws InvalidCondition with unknown names, wrong types and windows that are none */
    public static Condition of(String text) throws InvalidCondition {
        ConditionLanguage language = ConditionLanguage.instance();
        CelAbstractSyntaxTree tree = language.read(text);
        return new Condition(text, Asked.by(tree), LeastAmount.of(tree), language.program(tree));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        Facts facts = new Facts(before, payment, baselines, asked.windows());
        Object answer = answer(facts);
        if (!(answer instanceof Boolean)) {
            return Verdict.inconclusive(Doubt.NO_VALUE);
        }
        if (!complete(facts)) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        return (Boolean) answer ? Verdict.hit(1, 1, finding(facts)) : Verdict.clear();
    }

    /** A truth value, or whatever CEL has for what it does not know. */
    private Object answer(Facts facts) {
        if (facts.amount() < leastAmount) {
            return false;
        }
        try {
            return program.eval(facts);
        } catch (CelEvaluationException missing) {
            return missing;
        }
    }

    private boolean complete(Facts facts) {
        return asked.longest().isZero() || facts.window(asked.longest()).complete;
    }

    private Verdict.Finding finding(Facts facts) {
        Window window = facts.window(asked.longest());
        List<Past> evidence = asked.longest().isZero() ? List.of() : window.only(past -> true);
        return new Verdict.Finding(
                text + " holds: " + asked.told(facts) + ".",
                "Would not have alerted if this did not hold: " + text + ".",
                evidence,
                null);
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
