package dev.vigia.evaluation.scenarios.others;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.plans.Timing;
import dev.vigia.fraud.baselines.Poisson;
import dev.vigia.fraud.patterns.others.SameAmountRing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Several accounts that pay the same amount in one place. It is a place of the input and an amount that nobody pays
 * there. Where the amount matters, it is a new place with a baseline of its own.
 */
final class SameAmountRingScenario implements Scenario {
    private static final long HOUR = 3_600_000L;
    private static final long BEYOND = 1_000L;
    /**
     * Only places are used where so many times the usual number would change nothing, because episodes add payments
     * to them.
     */
    private static final int MARGIN = 4;

    private static final int MORE = 3;

    private final SameAmountRing pattern;
    private final Surroundings around;
    private final List<Place> places;

    SameAmountRingScenario(SameAmountRing pattern, Surroundings around) {
        this.pattern = pattern;
        this.around = around;
        this.places = around.others.metros().stream()
                .flatMap(metro -> around.others.days().stream().map(day -> new Place(metro, day)))
                .filter(this::isKnown)
                .toList();
    }

    /** A place, and a UTC day on which it has a baseline. */
    private record Place(String metro, long day) {}

    private boolean isKnown(Place place) {
        return around.others
                .place(place.metro, place.day * Timing.DAY)
                // An amount just below `least` stands for any that is rare in the place.
                .filter(usual -> limit(MARGIN * usual.expected(pattern.least - 1, HOUR)) == pattern.accounts)
                .isPresent();
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        if (!places.isEmpty()) {
            addKnown(shapes);
        }
        shapes.put("new-place", draws -> alike(pattern.accounts, amount(draws), inside(draws), draws));
        shapes.put("least", draws -> after(ordinary(draws), pattern.least, pattern.accounts, draws)
                .hitsAtLast());
        shapes.put("not-enough", draws -> after(ordinary(draws), pattern.least - 1, pattern.accounts, draws));
        shapes.put("popular", draws -> popular(popularLimit() - 1, draws));
        shapes.put("beyond-popular", draws -> popular(popularLimit(), draws).hitsAtLast());
        return shapes;
    }

    private void addKnown(Map<String, Shape> shapes) {
        int limit = pattern.accounts;
        shapes.put("under", draws -> known(limit - 1, inside(draws), draws));
        shapes.put("at", draws -> known(limit, inside(draws), draws).hitsAtLast());
        shapes.put("over", draws -> known(limit + MORE, inside(draws), draws).hitsFrom(limit - 1));
        shapes.put("drip", draws -> known(limit, HOUR - around.timing.tick(), draws)
                .hitsAtLast());
        shapes.put("window-later", draws -> known(limit, HOUR, draws));
        shapes.put("beyond", draws -> known(limit, HOUR + Math.max(BEYOND, around.timing.tick()), draws));
        shapes.put("same-account", this::sameAccount);
        shapes.put("other-amount", draws -> {
            Plan plan = known(limit, inside(draws), draws);
            return plan.paying(limit - 1, plan.payments().get(0).amount() + 1);
        });
        shapes.put("other-place", draws -> {
            Plan plan = known(limit, inside(draws), draws);
            String[] places = new String[limit];
            Arrays.fill(places, 0, limit - 1, plan.payments().get(0).place());
            return plan.at(places);
        });
    }

    /** Returns a plan of enough payments, of which the last one comes from the first account. */
    private Plan sameAccount(Draws draws) {
        int[] accounts = IntStream.range(0, pattern.accounts).toArray();
        accounts[pattern.accounts - 1] = 0;
        return known(pattern.accounts, inside(draws), draws).by(accounts);
    }

    private Plan known(int count, long span, Draws draws) {
        Place place = places.get(draws.below(places.size()));
        Plan plan = alike(count, amount(draws), span, draws);
        String[] locations = new String[count];
        Arrays.fill(locations, around.others.location(place.metro));
        return plan.at(locations)
                .on(around.others.date(place.day, plan.start() + span)::equals)
                .amongOthers();
    }

    private Plan alike(int count, long amount, long span, Draws draws) {
        long[] amounts = new long[count];
        Arrays.fill(amounts, amount);
        return Plan.of(around.timing.byDay(span, draws), around.timing.spaced(count, span, draws), amounts)
                .by(IntStream.range(0, count).toArray());
    }

    /** Returns an amount that nobody pays. */
    private long amount(Draws draws) {
        long amount;
        // Others takes the amount for good, so no later episode pays it either.
        do {
            amount = draws.between(pattern.least, 2 * pattern.least);
        } while (!around.others.take(amount));
        return amount;
    }

    private long inside(Draws draws) {
        return around.timing.partOf(HOUR, 0.3, draws);
    }

    /** Returns a plan with an amount that everybody in the place paid on the day before. */
    private Plan popular(int count, Draws draws) {
        long amount = amount(draws);
        long[] before = new long[DayBefore.PAYMENTS];
        Arrays.fill(before, amount);
        return after(before, amount, count, draws);
    }

    private int popularLimit() {
        // The kernel spreads the payments of an amount over the whole day, at whatever hour they came.
        return limit(DayBefore.PAYMENTS / (double) DayBefore.HOURS);
    }

    private Plan after(long[] before, long amount, int count, Draws draws) {
        long[] amounts = new long[count];
        Arrays.fill(amounts, amount);
        return new DayBefore(before, around).then(amounts, around.timing.partOf(PlaceDays.SPAN, 0.5, draws), draws);
    }

    /** Returns amounts that are all different, so that each is rare. */
    private long[] ordinary(Draws draws) {
        long first = around.amounts.any(1, draws) / 2;
        return IntStream.range(0, DayBefore.PAYMENTS)
                .mapToLong(index -> first + index)
                // These two are the amounts of the ring itself, which must stay rare.
                .filter(amount -> amount < pattern.least - 1 || amount > pattern.least)
                .toArray();
    }

    private int limit(double usual) {
        return Math.max(pattern.accounts, Poisson.surprising(usual, pattern.probability));
    }
}
