package dev.vigia.evaluation.scenarios.plans;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.BalanceDrain;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.PeerOutlier;
import dev.vigia.fraud.patterns.RiskyCounterparty;
import dev.vigia.fraud.patterns.UnusualHour;
import dev.vigia.fraud.patterns.VelocityAmount;
import dev.vigia.fraud.rules.RuleBook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an episode has to mind beside its own rule, so that no other one hits: the whole book, the source's clock, and what
 * others pay.
 */
public final class Surroundings {
    private static final int MOST_DRAWS = 1_000;

    public final Timing timing;
    /** Amounts that no rule of the book looks at. */
    public final OrdinaryAmounts amounts;

    public final Others others;
    /** How long after a payment its label comes; empty if none ever does. */
    public final Optional<Duration> labelDelay;

    private final List<Pattern> patterns;

    /**
     * @param tick milliseconds
     * @param labelDelay how long after a payment its label comes; empty if none ever does
     */
    public Surroundings(RuleBook book, long tick, Others others, Optional<Duration> labelDelay) {
        this.timing = new Timing(tick);
        this.others = others;
        this.labelDelay = labelDelay;
        this.patterns = book.rules.stream().map(rule -> rule.pattern).collect(Collectors.toList());
        this.amounts = new OrdinaryAmounts(patterns);
    }

    /** One payment of a person among {@code peers}, by day. */
    public Plan among(Peers peers, long amount, Draws draws) {
        long start = timing.byDay(0, draws);
        return Plan.of(start, new long[1], new long[] {amount})
                .with(peers.balance())
                .aged(peers.ageBand())
                .on(others.date(peers.day(), start)::equals)
                .amongOthers();
    }

    /** Whether a payment of a person among {@code peers} would mean something to a rule that looks at balances or at peers. */
    public boolean isLarge(long amount, Peers peers) {
        for (Pattern pattern : patterns) {
            if (pattern instanceof BalanceDrain drain
                    && amount >= drain.least
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
     * Whether another rule of the book suspects whoever was labelled so.
     *
     * @param sinceLabels milliseconds since the labels came
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

    /** Whether a sum of {@code amount} each, {@code apart} milliseconds from one another, stays below the other limits. */
    public boolean bears(VelocityAmount own, long amount, long apart) {
        for (Pattern pattern : patterns) {
            if (pattern instanceof VelocityAmount other && other.window.compareTo(own.window) < 0) {
                long together = (other.window.toMillis() - 1) / Math.max(1, apart) + 1;
                if (together >= other.payments && together * amount >= other.limit) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * A plan of the shape; of one that must stay silent, one without large payments at night, if drawing again gives one.
     */
    public Plan calm(Shape shape, Draws draws) {
        Plan plan = shape.plan(draws);
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
