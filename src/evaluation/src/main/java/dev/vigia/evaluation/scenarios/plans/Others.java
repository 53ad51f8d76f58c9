package dev.vigia.evaluation.scenarios.plans;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.DailyBaselines;
import dev.vigia.fraud.baselines.DaySamples;
import dev.vigia.fraud.baselines.GroupHistory;
import dev.vigia.fraud.baselines.GroupSample;
import dev.vigia.fraud.baselines.Groups;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.Places;
import dev.vigia.transactions.mappings.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The payments of an input, with which episodes are compared: the baseline of each group on each day. Payments may be
 * added in any order, all of them before the first question.
 *
 * <p>Episodes that count among peers all fall on one day of that group. A day is judged by the days before it, so no
 * episode moves another one's baseline.
 */
public final class Others {
    private final ZoneId zone;
    /** The places of the source's country. */
    private final Places places;

    private final DaySamples samples = new DaySamples();
    private final Set<Long> amounts = new HashSet<>();
    private final TreeSet<Long> days = new TreeSet<>();
    /** Dates with payments on the source's clock. */
    private final Set<Long> dates = new HashSet<>();
    /** The places of the input, as the source writes them. */
    private final Map<String, String> locations = new TreeMap<>();
    /** The payment with the largest balance in each group of peers. */
    private final Map<String, Transaction> richest = new TreeMap<>();

    private final Map<String, GroupHistory> histories = new HashMap<>();
    private final Map<String, Map<Long, Optional<Baseline>>> baselines = new HashMap<>();

    public Others(Source source) {
        this.zone = source.zone;
        this.places = Places.in(source.country);
    }

    public void add(Transaction payment) {
        samples.add(payment);
        amounts.add(payment.amount);
        days.add(day(payment.time));
        dates.add(payment.localEpochDay());
        if (payment.metro != null) {
            // The first spelling in alphabetical order, so that the order of the rows does not matter.
            locations.merge(payment.metro, payment.location, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        String peers = Groups.peers(payment);
        if (peers != null) {
            // The largest balance, of which a payment drains the smallest share.
            richest.merge(peers, payment, (one, other) -> one.balance >= other.balance ? one : other);
        }
    }

    /** Returns the baselines of a payment, from the days before it. */
    public Baselines usual(Transaction payment) {
        DailyBaselines usual = new DailyBaselines();
        Stream.of(Groups.ALL, Groups.peers(payment), payment.metro == null ? null : Groups.place(payment.metro))
                .filter(group -> group != null)
                .forEach(group -> usual(group, payment.time).ifPresent(usual::add));
        return usual.at(payment.time);
    }

    /** Returns whether the days before are enough for a baseline of all accounts. */
    public boolean areKnown(long time) {
        return usual(Groups.ALL, time).isPresent();
    }

    /** Returns the baseline of a place; empty if there is too little history. */
    public Optional<Baseline> place(String metro, long time) {
        return usual(Groups.place(metro), time);
    }

    private Optional<Baseline> usual(String group, long time) {
        learn();
        GroupHistory history = histories.get(group);
        return history == null
                ? Optional.empty()
                : baselines
                        .computeIfAbsent(group, any -> new HashMap<>())
                        // An Optional, because a map does not remember null.
                        .computeIfAbsent(day(time), day -> Optional.ofNullable(history.after(group, day - 1)));
    }

    private void learn() {
        if (histories.isEmpty()) {
            for (GroupSample part : samples.all()) {
                histories.computeIfAbsent(part.group, any -> new GroupHistory()).add(part);
            }
        }
    }

    /**
     * Returns the groups of peers, each on the last day with the most history. Groups without a baseline are left
     * out.
     */
    public List<Peers> peers() {
        List<Peers> peers = new ArrayList<>();
        richest.forEach((group, one) -> {
            Peers best = null;
            for (long day : days()) {
                Optional<Baseline> usual = usual(group, day * Timing.DAY);
                if (usual.isPresent() && (best == null || usual.get().count >= best.usual().count)) {
                    best = new Peers(one.ageBand, one.balance, day, usual.get());
                }
            }
            if (best != null) {
                peers.add(best);
            }
        });
        return peers;
    }

    /** Returns the places of the source's country. */
    public Places places() {
        return places;
    }

    /** Returns the places of the input, in a fixed order. */
    public List<String> metros() {
        return List.copyOf(locations.keySet());
    }

    /** Returns the place as the source writes it. */
    public String location(String metro) {
        return locations.get(metro);
    }

    /** Takes an amount, in minor units. Returns false if somebody pays it. */
    public boolean take(long amount) {
        return amounts.add(amount);
    }

    /** Returns the beginning of the first day (UTC), in milliseconds since 1970. */
    public long since() {
        return days.first() * Timing.DAY;
    }

    /** Returns the days (UTC), counted from 1970, that the input covers as a whole. */
    public List<Long> days() {
        return days.stream()
                // The last day may have been cut short.
                .filter(day -> dates.contains(day) && day < days.last())
                .toList();
    }

    /** @param millis since midnight on the source's clock */
    public long time(LocalDate date, long millis) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli() + millis;
    }

    /** Returns the date on the source's clock. */
    public LocalDate date(long time) {
        return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    }

    /** Returns the date on which that time of day, by the source's clock, falls on the UTC day. */
    public LocalDate date(long day, long millis) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return Stream.of(date, date.minusDays(1), date.plusDays(1))
                .filter(one -> day(time(one, millis)) == day)
                .findFirst()
                .orElse(date);
    }

    private static long day(long time) {
        return Math.floorDiv(time, Timing.DAY);
    }
}
