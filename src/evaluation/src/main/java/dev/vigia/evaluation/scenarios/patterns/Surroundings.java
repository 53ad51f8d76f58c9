package dev.vigia.evaluation.scenarios.patterns;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.habits.BalanceDrain;
import dev.vigia.fraud.patterns.habits.UnusualHour;
import dev.vigia.fraud.patterns.others.PeerOutlier;
import dev.vigia.fraud.patterns.others.RiskyCounterparty;
import dev.vigia.fraud.patterns.structuring.BandStructuring;
import dev.vigia.fraud.patterns.velocity.VelocityAmount;
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
    static final long DAY = 86_400_000L;

    private static final int MOST_DRAWS = 1_000;

    /** The shortest time, milliseconds, that the source's formats can tell apart. */
    final long tick;

    final Others others;
    /** How long after a payment its label comes; empty if none ever does. */
    final Optional<Duration> labelDelay;

    private final List<Pattern> patterns;
    private final OrdinaryAmounts amounts;

    /**
     * @param tick milliseconds
     * @param labelDelay how long after a payment its label comes; empty if none ever does
     */
    public Surroundings(RuleBook book, long tick, Others others, Optional<Duration> labelDelay) {
        this.tick = tick;
        this.others = others;
        this.labelDelay = labelDelay;
        this.patterns = book.rules.stream().map(rule -> rule.pattern).collect(Collectors.toList());
        this.amounts = new OrdinaryAmounts(patterns);
    }

    /** An amount that means nothing to any rule of the book when an account pays up to {@code payments} of them. */
    long ordinary(int payments, Draws draws) {
        return amounts.any(payments, draws);
    }

    /** An ordinary amount of an account that pays once, of those that begin with a digit, 1 to 9, the largest if any do. */
    long beginning(int digit, Draws draws) {
        return amounts.beginning(digit, draws);
    }

    /** Below this, amounts are in no band of the book; from {@code least} on if that leaves room, else at {@code least}. */
    long belowBands(long least, Draws draws) {
        long most = 2 * least;
        for (Pattern pattern : patterns) {
            if (pattern instanceof BandStructuring band && band.below > least) {
                most = Math.min(most, band.from - 1);
            }
        }
        return most <= least ? least : between(least, most, draws);
    }

    /** One payment of a person among {@code peers}, by day. */
    Plan among(Peers peers, long amount, Draws draws) {
        long start = byDay(0, draws);
        return Plan.of(start, new long[1], new long[] {amount})
                .with(peers.balance())
                .aged(peers.ageBand())
                .on(others.date(peers.day(), start)::equals)
                .amongOthers();
    }

    /** Whether a payment of a person among {@code peers} would mean something to a rule that looks at balances or at peers. */
    boolean isLarge(long amount, Peers peers) {
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
    boolean suspects(RiskyCounterparty own, Labelled labelled, long sinceLabels, long sinceFraud) {
        for (Pattern pattern : patterns) {
            if (pattern instanceof RiskyCounterparty other
                    && other != own
                    && labelled.count() >= other.enough
                    && labelled.frauds() >= other.limit * labelled.count()
                    && sinceLabels < other.days * DAY
                    && sinceFraud < other.lasts.toMillis()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sum of {@code amount} each, {@code apart} milliseconds from one another, stays below the other limits. */
    boolean bears(VelocityAmount own, long amount, long apart) {
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
                long length = Math.floorMod((night.hours.until - night.hours.from) * 1_000L, DAY);
                for (Plan.Payment payment : plan.payments()) {
                    long since = plan.start() + payment.after() - night.hours.from * 1_000L;
                    if (payment.amount() >= night.least && Math.floorMod(since, DAY) < length) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The start of a span that lies between dawn and night of one day if it can, else anywhere. Milliseconds since midnight. */
    long byDay(long span, Draws draws) {
        long from = DAY * 7 / 24;
        long room = DAY * 22 / 24 - from - span;
        if (room <= 0) {
            from = 0;
            room = DAY;
        }
        return floor(from + (long) (draws.uniform() * room));
    }

    /** The start of a span that has the midnight inside. */
    long acrossMidnight(long span, Draws draws) {
        long before = tick + (long) (draws.uniform() * Math.max(0, Math.min(span, DAY) - 2 * tick));
        return DAY - Math.max(tick, floor(before));
    }

    /** The same distance between {@code count} payments, the last {@code span} after the first, with a little jitter. */
    long[] spaced(int count, long span, Draws draws) {
        long[] after = new long[count];
        for (int index = 1; index < count - 1; index++) {
            double jitter = (draws.uniform() - 0.5) * 0.2;
            after[index] = floor((long) (span * (index + jitter) / (count - 1)));
        }
        if (count > 1) {
            after[count - 1] = span;
        }
        return after;
    }

    /** Distances of {@code count} payments a day apart, or less if they would not fit into the window, and of one after them. */
    long[] daily(int count, long window) {
        long apart = floor(Math.min(DAY, window / (count + 1)));
        long[] after = new long[count + 1];
        for (int index = 1; index <= count; index++) {
            after[index] = index * apart;
        }
        return after;
    }

    /** A part of {@code length}, from a share to all of it but a tick. */
    long partOf(long length, double share, Draws draws) {
        return Math.max(0, Math.min(length - tick, floor((long) (length * (share + (1 - share) * draws.uniform())))));
    }

    long floor(long millis) {
        return Math.floorDiv(millis, tick) * tick;
    }

    /** {@code count} amounts, no two alike if there is room, that add up to {@code total}. */
    static long[] split(long total, int count, Draws draws) {
        long[] amounts = new long[count];
        long left = total;
        for (int index = 0; index < count - 1; index++) {
            amounts[index] = (long) (total * (0.95 + 0.1 * draws.uniform()) / count);
            left -= amounts[index];
        }
        amounts[count - 1] = left;
        return amounts;
    }

    /** In [least, most]. */
    static long between(long least, long most, Draws draws) {
        return least + (long) (draws.uniform() * (most - least + 1));
    }
}
