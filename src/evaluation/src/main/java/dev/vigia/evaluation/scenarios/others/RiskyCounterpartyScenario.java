package dev.vigia.evaluation.scenarios.others;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Labelled;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.plans.Timing;
import dev.vigia.fraud.patterns.others.RiskyCounterparty;
import dev.vigia.transactions.Labels;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Payments with a new counterparty or in a new place, one per account; their labels; and a payment that is judged by
 * these labels: as soon as they are known, at the last moment, or too late.
 */
final class RiskyCounterpartyScenario implements Scenario {
    private static final long HOUR = 3_600_000L;
    private static final long SPREAD = 6 * HOUR;
    private static final int MORE = 3;

    private final RiskyCounterparty pattern;
    private final long window;
    private final long lasts;
    /** Milliseconds after a payment, by the source's clock, at which its label is known. */
    private final long known;

    private final Surroundings around;

    RiskyCounterpartyScenario(RiskyCounterparty pattern, Surroundings around) {
        this.pattern = pattern;
        this.window = pattern.days * Timing.DAY;
        this.lasts = pattern.lasts.toMillis();
        // Rounded up to the source's clock: the first time of a payment that meets the label.
        this.known =
                around.timing.floor(around.labelDelay.map(Duration::toMillis).orElse(0L) + around.timing.tick() - 1);
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        if (reasonForNone() == null) {
            addShares(shapes);
            addTimes(shapes);
            addSuspicion(shapes);
        }
        return shapes;
    }

    /** Returns {@code null} if there are shapes. */
    @Override
    public String reasonForNone() {
        if (around.labelDelay.isEmpty()) {
            return "nobody hears of a label without --label-delay";
        }
        if (known < HOUR) {
            return "labels that come within an hour leave no time before them";
        }
        return known + 2 * SPREAD >= lasts ? "suspicion is over before the labels come" : null;
    }

    private void addShares(Map<String, Shape> shapes) {
        Labelled limit = limit();
        Labelled under = new Labelled(limit.count() + 1, limit.frauds());
        if (pattern.limit > 0 && !around.suspects(pattern, under, 0, known)) {
            shapes.put("under", draws -> share(under, 1, draws));
        }
        shapes.put("at", draws -> share(limit, 1, draws).hitsAtLast());
        Labelled all = new Labelled(limit.count(), limit.count());
        shapes.put("over", draws -> share(all, MORE, draws).hitsFrom(all.count()));
        if (pattern.limit > 0) {
            shapes.put("no-fraud", draws -> share(new Labelled(limit.count(), 0), 1, draws));
        }
    }

    /** Adds shapes with just enough labels, all of them fraud and at one moment, and a payment some time later. */
    private void addTimes(Map<String, Shape> shapes) {
        Labelled enough = new Labelled(pattern.enough, pattern.enough);
        Labelled fewer = new Labelled(enough.count() - 1, enough.count() - 1);
        shapes.put("just-known", draws -> after(known, draws).hitsAtLast());
        shapes.put("not-yet-known", draws -> after(known - around.timing.tick(), draws));
        if (fewer.count() > 0 && !around.suspects(pattern, fewer, 0, known)) {
            shapes.put("too-few", draws -> after(known, draws).labelled(fewer.said()));
        }
        // Labels count by UTC days, so the last day of the window is cut short at most times of day.
        if (known + window - Timing.DAY < lasts) {
            shapes.put(
                    "drip", draws -> after(known + window - Timing.DAY, draws).hitsAtLast());
        }
        if (!around.suspects(pattern, enough, window, known + window)) {
            shapes.put("window-later", draws -> after(known + window, draws));
        }
    }

    /** Adds shapes in which the first fraud is as old as suspicion lasts, or a moment younger. */
    private void addSuspicion(Map<String, Shape> shapes) {
        long others = lasts - around.timing.tick() - known;
        // Otherwise the first fraud alone would make the payments of the others suspicious.
        boolean unheard = pattern.enough > 1 || others < known || others >= known + window;
        if (!unheard) {
            return;
        }
        shapes.put("suspected", draws -> suspicion(others, lasts - around.timing.tick(), draws)
                .hitsAtLast());
        boolean other = around.suspects(pattern, new Labelled(pattern.enough, pattern.enough), 0, lasts);
        boolean remembered = lasts - known <= (Labels.DAYS - 1) * Timing.DAY;
        if (pattern.limit > 0 && !other && remembered) {
            shapes.put("suspicion-over", draws -> suspicion(others, lasts, draws));
        }
    }

    /** Returns the smallest numbers that reach the limit and would not with one more label. */
    private Labelled limit() {
        for (int frauds = 1; pattern.limit > 0 && frauds <= pattern.enough; frauds++) {
            int count = frauds;
            while ((double) frauds / (count + 1) >= pattern.limit) {
                count++;
            }
            if (count >= pattern.enough) {
                return new Labelled(count, frauds);
            }
        }
        return new Labelled(pattern.enough, 1);
    }

    /** Returns a plan of payments within hours, and further ones hours after their labels have arrived. */
    private Plan share(Labelled labelled, int asking, Draws draws) {
        long span = around.timing.partOf(Math.min(SPREAD, Math.min(known, window - Timing.DAY) / 4), 0.3, draws);
        long rest = around.timing.partOf(Math.min(SPREAD, (window - Timing.DAY) / 4), 0.3, draws);
        long[] before = around.timing.spaced(labelled.count(), span, draws);
        long[] asked = around.timing.spaced(asking + 1, rest, draws);
        long[] after = LongStream.concat(
                        Arrays.stream(before),
                        Arrays.stream(asked, 1, asked.length).map(later -> span + known + later))
                .toArray();
        return plan(around.timing.byDay(span, draws), after, draws).labelled(labelled.said());
    }

    private Plan after(long later, Draws draws) {
        long[] after = new long[pattern.enough + 1];
        after[pattern.enough] = later;
        return plan(around.timing.byDay(0, draws), after, draws)
                .labelled(new Labelled(pattern.enough, pattern.enough).said());
    }

    private Plan suspicion(long others, long later, Draws draws) {
        long[] after = new long[pattern.enough + 2];
        Arrays.fill(after, 1, pattern.enough + 1, others);
        after[pattern.enough + 1] = later;
        return plan(around.timing.byDay(0, draws), after, draws)
                .labelled(new Labelled(pattern.enough + 1, pattern.enough + 1).said());
    }

    private Plan plan(long start, long[] after, Draws draws) {
        long[] amounts =
                Arrays.stream(after).map(any -> around.amounts.any(1, draws)).toArray();
        return Plan.of(start, after, amounts)
                .by(IntStream.range(0, after.length).toArray());
    }
}
