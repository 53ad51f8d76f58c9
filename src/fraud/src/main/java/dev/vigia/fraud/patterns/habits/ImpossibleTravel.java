package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.positive;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.Metro;
import dev.vigia.transactions.accounts.Places;
import dev.vigia.transactions.accounts.Places.Place;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.util.List;

/**
 * Impossible travel: the account's previous payment, within {@link #window}, was more than {@link #least} km away, and
 * travelling from there in that time takes more than {@link #speed} km/h. Places are those of the source's country.
 */
public final class ImpossibleTravel implements Pattern {
    private static final double HOUR_MILLIS = 3_600_000;

    /** Kilometres per hour. */
    public final double speed;
    /** Kilometres. */
    public final double least;

    public final Duration window;

    ImpossibleTravel(double speed, double least, Duration window) {
        this.speed = between(1, 10_000, speed, "speed");
        this.least = between(0, 20_000, least, "least");
        this.window = positive(window, "window");
    }

    public static ImpossibleTravel read(Section parameters) {
        return new ImpossibleTravel(
                parameters.number("speed", 1, 10_000, 900),
                parameters.number("least", 0, 20_000, 300),
                parameters.duration("window", Duration.ofHours(6)));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        Window recent = before.window(payment, window.toMillis());
        if (recent.count() == 0) {
            return recent.complete ? Verdict.clear() : Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        // The previous payment alone is enough: each earlier one was compared with its own successor.
        Past last = recent.last();
        String metroBefore = Metro.of(last.location, payment.country);
        // Equal names need no positions, so a town of unknown position is clear here as well.
        if (payment.metro != null && payment.metro.equals(metroBefore)) {
            return Verdict.clear();
        }
        Places places = Places.in(payment.country);
        Place here = places.of(payment.metro);
        Place there = places.of(metroBefore);
        if (here == null || there == null) {
            return Verdict.inconclusive(doubt(payment, metroBefore, places));
        }
        double distance = there.distanceTo(here);
        if (distance <= least) {
            return Verdict.clear();
        }
        // Sources give whole seconds at best, so two payments of the same second may be a second apart.
        double hours = Math.max(1_000, payment.time - last.time) / HOUR_MILLIS;
        double needed = distance / hours;
        return needed > speed
                ? Verdict.hit(needed, speed, finding(last, there, here, distance, payment.time - last.time))
                : Verdict.clear(needed, speed);
    }

    private static Doubt doubt(Transaction payment, String metroBefore, Places places) {
        if (payment.country == null) {
            return Doubt.NO_COUNTRY;
        }
        return places.isAmbiguous(payment.metro) || places.isAmbiguous(metroBefore)
                ? Doubt.AMBIGUOUS_PLACE
                : Doubt.UNKNOWN_PLACE;
    }

    private Finding finding(Past last, Place there, Place here, double distance, long millis) {
        Duration apart = Duration.ofSeconds(millis / 1_000);
        return new Finding(
                there.name + " and " + Words.length(apart) + " later " + here.name + ", " + Math.round(distance)
                        + " km away; suspicious above " + Math.round(speed) + " km/h and " + Math.round(least) + " km.",
                "Would not have alerted " + Words.length(Duration.ofMinutes((long) Math.ceil(60 * distance / speed)))
                        + " after the payment in " + there.name + ", or within " + Math.round(least) + " km of it.",
                List.of(last));
    }

    @Override
    public Duration reach() {
        return window;
    }

    @Override
    public boolean needsPlaces() {
        return true;
    }

    @Override
    public boolean comparesAmounts() {
        return false;
    }

    @Override
    public boolean needsTimeOfDay() {
        return true;
    }
}
