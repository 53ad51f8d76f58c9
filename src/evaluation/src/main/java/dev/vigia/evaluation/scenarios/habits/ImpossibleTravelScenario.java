package dev.vigia.evaluation.scenarios.habits;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.habits.ImpossibleTravel;
import dev.vigia.transactions.accounts.Places;
import dev.vigia.transactions.accounts.Places.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two payments in two cities, sooner after each other than anybody can travel, or a moment later. */
final class ImpossibleTravelScenario implements Scenario {
    private static final double MILLIS_AN_HOUR = 3_600_000;
    private static final String NOWHERE = "NO SUCH PLACE";
    /** Two names within one metropolitan area, which is known in India only. */
    private static final String[] SUBURBS = {"NAVI MUMBAI", "THANE"};

    private static final String THEIR_CITY = "MMR";

    private final ImpossibleTravel pattern;
    private final long window;
    private final Surroundings around;
    private final boolean hasSuburbs;
    /** Journeys between any two places, the shortest first. */
    private final List<Journey> journeys = new ArrayList<>();

    ImpossibleTravelScenario(ImpossibleTravel pattern, Surroundings around) {
        this.pattern = pattern;
        this.window = pattern.window.toMillis();
        this.around = around;
        List<Place> places = around.others.places().all();
        this.hasSuburbs = around.others.places().of(THEIR_CITY) != null;
        for (int index = 0; index < places.size(); index++) {
            for (Place other : places.subList(index + 1, places.size())) {
                journeys.add(
                        new Journey(places.get(index), other, places.get(index).distanceTo(other)));
            }
        }
        journeys.sort(Comparator.comparingDouble(Journey::kilometres));
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        if (journeys.isEmpty()) {
            return shapes;
        }
        // A journey that takes longer than the window stays impossible until its end; see addLimits.
        List<Journey> far = journeys.stream()
                .filter(journey -> journey.kilometres > pattern.least && possibleAfter(journey) <= window)
                .toList();
        if (!far.isEmpty()) {
            addFar(far, shapes);
        }
        if (hasSuburbs) {
            shapes.put("suburb", draws -> byDay(0, draws).at(SUBURBS));
        }
        shapes.put("unknown-place", draws -> byDay(0, draws).at(any(journeys, draws).from.name, NOWHERE));
        addLimits(shapes);
        return shapes;
    }

    @Override
    public String reasonForNone() {
        return "no places of the source's country are known, so its mapping should name one of "
                + String.join(", ", Places.countries()) + " as its `country`";
    }

    private void addFar(List<Journey> far, Map<String, Shape> shapes) {
        shapes.put("under", draws -> {
            Journey journey = any(far, draws);
            return byDay(possibleAfter(journey), draws).at(journey.places());
        });
        shapes.put("at", draws -> {
            Journey journey = any(far, draws);
            return byDay(possibleAfter(journey) - around.timing.tick(), draws)
                    .at(journey.places())
                    .hitsAtLast();
        });
        shapes.put("over", draws -> {
            Journey journey = any(far, draws);
            return byDay(around.timing.floor(possibleAfter(journey) / 3), draws)
                    .at(journey.places())
                    .hitsAtLast();
        });
        shapes.put(
                "at-once", draws -> byDay(0, draws).at(any(far, draws).places()).hitsAtLast());
        shapes.put("midnight", draws -> {
            Journey journey = any(far, draws);
            long span = possibleAfter(journey) - around.timing.tick();
            return two(around.timing.acrossMidnight(span, draws), span, draws)
                    .at(journey.places())
                    .hitsAtLast();
        });
    }

    /** Adds the shortest journey that counts, the longest that does not, and one that takes longer than the window. */
    private void addLimits(Map<String, Shape> shapes) {
        // Journeys ascend: put keeps the longest of the short ones, putIfAbsent the shortest of the others.
        for (Journey journey : journeys) {
            if (journey.kilometres <= pattern.least) {
                shapes.put("near", draws -> byDay(0, draws).at(journey.places()));
            } else {
                shapes.putIfAbsent(
                        "nearest", draws -> byDay(0, draws).at(journey.places()).hitsAtLast());
            }
            if (possibleAfter(journey) > window) {
                shapes.putIfAbsent("drip", draws -> byDay(window - around.timing.tick(), draws)
                        .at(journey.places())
                        .hitsAtLast());
                shapes.putIfAbsent("window-later", draws -> byDay(window, draws).at(journey.places()));
            }
        }
    }

    /** Returns the first moment, in milliseconds by the source's clock, at which the journey is possible. */
    private long possibleAfter(Journey journey) {
        // Rounded up to the source's clock, so that the needed speed is at most the limit.
        double millis = journey.kilometres / pattern.speed * MILLIS_AN_HOUR;
        return (long) Math.ceil(millis / around.timing.tick()) * around.timing.tick();
    }

    private static Journey any(List<Journey> journeys, Draws draws) {
        return journeys.get(draws.below(journeys.size()));
    }

    private Plan byDay(long span, Draws draws) {
        return two(around.timing.byDay(span, draws), span, draws);
    }

    private Plan two(long start, long span, Draws draws) {
        long[] amounts = {around.amounts.any(2, draws), around.amounts.any(2, draws)};
        return Plan.of(start, new long[] {0, span}, amounts);
    }

    /** A journey from one city to another. */
    private record Journey(Place from, Place to, double kilometres) {
        String[] places() {
            return new String[] {from.name, to.name};
        }
    }
}
