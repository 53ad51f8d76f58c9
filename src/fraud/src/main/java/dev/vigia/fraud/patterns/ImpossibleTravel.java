package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.Metro;
import dev.vigia.transactions.accounts.Places;
import dev.vigia.transactions.accounts.Places.Place;
import java.time.Duration;
import java.util.List;

/**
 * Impossible travel: the account's previous payment, within {@code window}, was made more than {@code least} kilometres
 * away, and nobody gets from there to here in that time at {@code speed} kilometres an hour or less. Places are those of
 * the source's country.
 */
public final class ImpossibleTravel implements Pattern {
    private static final double MILLIS_AN_HOUR = 3_600_000;

    public final double speed;
    public final double least;
    public final Duration window;

    public ImpossibleTravel(double speed, double least, Duration window) {
        this.speed = speed;
        this.least = least;
        this.window = window;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        Window recent = before.window(payment, window.toMillis());
        if (recent.count() == 0) {
            return recent.complete ? Verdict.clear() : Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        Past last = recent.at(recent.count() - 1);
        String metroBefore = Metro.of(last.location, payment.country);
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
        // Times are whole seconds at best: what happens in the same second is a second apart.
        double hours = Math.max(1_000, payment.time - last.time) / MILLIS_AN_HOUR;
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

    private Verdict.Finding finding(Past last, Place there, Place here, double distance, long millis) {
        Duration apart = Duration.ofSeconds(millis / 1_000);
        return new Verdict.Finding(
                there.name + " and " + Words.length(apart) + " later " + here.name + ", " + Math.round(distance)
                        + " km away; suspicious above " + Math.round(speed) + " km/h and " + Math.round(least) + " km.",
                "Would not have alerted " + Words.length(Duration.ofMinutes((long) Math.ceil(60 * distance / speed)))
                        + " after the payment in " + there.name + ", or within " + Math.round(least) + " km of it.",
                List.of(last),
                null);
    }

    @Override
    public Duration reach() {
        return window;
    }

    @Override
    public boolean needsPlaces() {
        return true;
    }
}
