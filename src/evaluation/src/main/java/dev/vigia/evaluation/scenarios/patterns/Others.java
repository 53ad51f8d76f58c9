package dev.vigia.evaluation.scenarios.patterns;

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
 * What the accounts of an input pay, so far as episodes are compared with it: what is usual in each group on each day, by
 * the input alone. Payments may be added in any order, all of them before the first question.
 *
 * <p>Episodes that count among peers all fall on one day of that group. A day is judged by the days before it, so none of
 * them moves what is usual for another.
 */
public final class Others {
    private final ZoneId zone;
    /** Of the country in which the input's places lie. */
    private final Places places;

    private final DaySamples samples = new DaySamples();
    private final Set<Long> amounts = new HashSet<>();
    private final TreeSet<Long> days = new TreeSet<>();
    /** By the source's clock. */
    private final Set<Long> dates = new HashSet<>();
    /** How the source writes them, by the place that is meant. */
    private final Map<String, String> locations = new TreeMap<>();
    /** Of each group of peers the one with the largest balance. */
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
            locations.merge(payment.metro, payment.location, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        String peers = Groups.peers(payment);
        if (peers != null) {
            richest.merge(peers, payment, (one, other) -> one.balance >= other.balance ? one : other);
        }
    }

    /** What is usual for a payment, by the days before it. */
    public Baselines usual(Transaction payment) {
        DailyBaselines usual = new DailyBaselines();
        Stream.of(Groups.ALL, Groups.peers(payment), payment.metro == null ? null : Groups.place(payment.metro))
                .filter(group -> group != null)
                .forEach(group -> usual(group, payment.time).ifPresent(usual::add));
        return usual.at(payment.time);
    }

    /** Whether there is enough in the days before to say what is usual for all. */
    boolean areKnown(long time) {
        return usual(Groups.ALL, time).isPresent();
    }

    /** What is usual in a place; empty if there is too little to say. */
    Optional<Baseline> place(String metro, long time) {
        return usual(Groups.place(metro), time);
    }

    private Optional<Baseline> usual(String group, long time) {
        learn();
        GroupHistory history = histories.get(group);
        return history == null
                ? Optional.empty()
                : baselines
                        .computeIfAbsent(group, any -> new HashMap<>())
                        .computeIfAbsent(day(time), day -> Optional.ofNullable(history.after(group, day - 1)));
    }

    private void learn() {
        if (histories.isEmpty()) {
            for (GroupSample part : samples.all()) {
                histories.computeIfAbsent(part.group, any -> new GroupHistory()).add(part);
            }
        }
    }

    /** Groups of peers, each on the day on which most is known of it, the last of them; without those of which nothing is. */
    List<Peers> peers() {
        List<Peers> peers = new ArrayList<>();
        richest.forEach((group, one) -> {
            Peers best = null;
            for (long day : days()) {
                Optional<Baseline> usual = usual(group, day * Surroundings.DAY);
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

    /** Where cities of the source's country are. */
    Places places() {
        return places;
    }

    /** The places of the input, in a fixed order. */
    List<String> metros() {
        return List.copyOf(locations.keySet());
    }

    /** As the source writes it. */
    String location(String metro) {
        return locations.get(metro);
    }

    /** Whether nobody pays that amount, minor units; from now on somebody does. */
    boolean take(long amount) {
        return amounts.add(amount);
    }

    /** The beginning of the first day of all (UTC), milliseconds since 1970. */
    long since() {
        return days.first() * Surroundings.DAY;
    }

    /** Days (UTC), counted from 1970, on which the input is at work the whole day. */
    List<Long> days() {
        return days.stream()
                .filter(day -> dates.contains(day) && day < days.last())
                .toList();
    }

    /** @param millis since midnight on the source's clock */
    long time(LocalDate date, long millis) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli() + millis;
    }

    /** The date on the source's clock. */
    LocalDate date(long time) {
        return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    }

    /** The date on which that time of the day, by the source's clock, is of the day (UTC). */
    LocalDate date(long day, long millis) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return Stream.of(date, date.minusDays(1), date.plusDays(1))
                .filter(one -> day(time(one, millis)) == day)
                .findFirst()
                .orElse(date);
    }

    private static long day(long time) {
        return Math.floorDiv(time, Surroundings.DAY);
    }
}
