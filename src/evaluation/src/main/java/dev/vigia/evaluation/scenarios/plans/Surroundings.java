package dev.vigia.evaluation.scenarios.plans;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.habits.BalanceDrain;
import dev.vigia.fraud.patterns.habits.UnusualHour;
import dev.vigia.fraud.patterns.others.PeerOutlier;
import dev.vigia.fraud.patterns.others.RiskyCounterparty;
import dev.vigia.fraud.patterns.velocity.VelocityAmount;
import dev.vigia.fraud.rules.RuleBook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The surroundings of an episode: the rest of the book, which must stay silent, the source's clock, and the payments
 * of others.
 */
public final class Surroundings {
    private static final int MOST_DRAWS = 1_000;

    public final Timing timing;
    /** Amounts that no rule of the book looks at. */
    public final OrdinaryAmounts amounts;

    public final Others others;
    /** The time from a payment to its label; empty if labels never arrive. */
    public final Optional<Duration> labelDelay;

    private final List<Pattern> patterns;

    /**
     * @param tick milliseconds
     * @param labelDelay the time from a payment to its label; empty if labels never arrive
     */
    public Surroundings(RuleBook book, long tick, Others others, Optional<Duration> labelDelay) {
        this.timing = new Timing(tick);
        this.others = others;
        this.labelDelay = labelDelay;
        this.patterns = book.rules.stream().map(rule -> rule.pattern).collect(Collectors.toList());
        this.amounts = new OrdinaryAmounts(patterns);
    }

    /** Returns a plan of one payment by day, of a person among {@code peers}. */
    public Plan among(Peers peers, long amount, Draws draws) {
        long start = timing.byDay(0, draws);
        return Plan.of(start, new long[1], new long[] {amount})
                .with(peers.balance())
                .aged(peers.ageBand())
                .on(others.date(peers.day(), start)::equals)
                .amongOthers();
    }

    /** Returns whether a rule on balances or peers would look at this payment of a person among {@code peers}. */
    public boolean isLarge(long amount, Peers peers) {
        for (Pattern pattern : patterns) {
            if (pattern instanceof BalanceDrain drain
                    && amount >= drain.least
                    // The account held the payment and the balance after it.
                    && amount >= drain.share * (amount + peers.balance())) {
                return true;
            }
            if (pattern instanceof PeerOutlier outlier
                    && peers.usual().count >= outlier.enough
                    && amount >= Math.max(outlier.least, peers.from(outlier.limit))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether another rule of the book suspects a counterparty or place with these labels.
     *
     * @param sinceLabels milliseconds since the labels arrived
     * @param sinceFraud milliseconds since the first fraud happened
     */
    public boolean suspects(RiskyCounterparty own, Labelled labelled, long sinceLabels, long sinceFraud) {
        for (Pattern pattern : patterns) {
            if (pattern instanceof RiskyCounterparty other
                    && other != own
                    && labelled.count() >= other.enough
                    && labelled.frauds() >= other.limit * labelled.count()
                    && sinceLabels < other.days * Timing.DAY
                    && sinceFraud < other.lasts.toMillis()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether payments of {@code amount}, {@code apart} milliseconds from one another, stay below the limits
     * of shorter windows.
     */
    public boolean bears(VelocityAmount own, long amount, long apart) {
        for (Pattern pattern : patterns) {
            if (pattern instanceof VelocityAmount other && other.window.compareTo(own.window) < 0) {
                // The most payments that a half-open window of the other rule can hold.
                long together = (other.window.toMillis() - 1) / Math.max(1, apart) + 1;
                if (together >= other.payments && together * amount >= other.limit) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Returns a plan of the shape. If the plan must stay silent, it is drawn again until it has no large payments at
     * night, if possible.
     */
    public Plan calm(Shape shape, Draws draws) {
        Plan plan = shape.plan(draws);
        // Bounded, because some shapes have no calm plan.
        for (int again = 0; again < MOST_DRAWS && !plan.hits() && disturbed(plan); again++) {
            plan = shape.plan(draws);
        }
        return plan;
    }

    private boolean disturbed(Plan plan) {
        for (Pattern pattern : patterns) {
            if (pattern instanceof UnusualHour night) {
                long length = Math.floorMod((night.hours.until - night.hours.from) * 1_000L, Timing.DAY);
                for (Plan.Payment payment : plan.payments()) {
                    // Hours may run over midnight, and a plan over several days.
                    long since = plan.start() + payment.after() - night.hours.from * 1_000L;
                    if (payment.amount() >= night.least && Math.floorMod(since, Timing.DAY) < length) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
