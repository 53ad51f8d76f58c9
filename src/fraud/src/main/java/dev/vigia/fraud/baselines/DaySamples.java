package dev.vigia.fraud.baselines;

import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Samples of the payments per group and day (UTC), kept until the day is over. */
public final class DaySamples {
    private static final long DAY_MILLIS = 86_400_000L;

    private final TreeMap<Long, Day> days = new TreeMap<>();

    /** Adds a payment to the samples of its groups. What comes in, or has another currency, is no part of what is usual. */
    public void add(Transaction payment) {
        if (!payment.isPayment()) {
            return;
        }
        days.computeIfAbsent(day(payment.time), any -> new Day()).add(payment);
    }

    /** Adds a sample that {@link #all} returned. */
    public void add(GroupSample part) {
        days.computeIfAbsent(part.day, any -> new Day())
                .others
                .computeIfAbsent(part.group, any -> new Sample())
                .merge(part.sample);
    }

    /** Removes and returns the samples of the days that are over at {@code watermark}, event time in milliseconds. */
    public List<GroupSample> until(long watermark) {
        List<GroupSample> over = new ArrayList<>();
        // A watermark of t promises that nothing at or before t follows.
        while (!days.isEmpty() && end(days.firstKey()) <= watermark) {
            long day = days.firstKey();
            days.remove(day).addTo(over, day);
        }
        return over;
    }

    /** Returns copies of all samples. They are copies because a snapshot is written while further payments arrive. */
    public List<GroupSample> all() {
        List<GroupSample> all = new ArrayList<>();
        days.forEach((day, samples) -> samples.addTo(all, day));
        all.replaceAll(GroupSample::copy);
        return all;
    }

    /** Returns the day of an event time, counted from 1970-01-01. */
    static long day(long time) {
        return Math.floorDiv(time, DAY_MILLIS);
    }

    /** Returns the last millisecond of a day. */
    static long end(long day) {
        return (day + 1) * DAY_MILLIS - 1;
    }

    /** The samples of one day. Peers are indexed by age band and balance band, so that no group name is built per payment. */
    private static final class Day {
        private final Sample all = new Sample();
        private final Map<String, Sample[]> peers = new HashMap<>();
        private final Map<String, Sample> places = new HashMap<>();
        /** The restored samples by group. They may overlap with what arrived since; merging drops duplicates by hash. */
        private final Map<String, Sample> others = new HashMap<>();

        void add(Transaction payment) {
            long hash = Sample.hash(payment);
            int second = payment.localSecondOfDay();
            all.offer(hash, payment.amount, second);
            if (payment.metro != null) {
                places.computeIfAbsent(payment.metro, any -> new Sample()).offer(hash, payment.amount, second);
            }
            if (payment.ageBand != null && payment.hasBalance()) {
                Sample[] ofAge = peers.computeIfAbsent(payment.ageBand, any -> new Sample[Groups.balanceBands()]);
                int band = Groups.balanceBand(payment.balance);
                if (ofAge[band] == null) {
                    ofAge[band] = new Sample();
                }
                ofAge[band].offer(hash, payment.amount, second);
            }
        }

        void addTo(List<GroupSample> list, long day) {
            // A group may be listed twice: as restored and as sampled since. GroupHistory merges both.
            others.forEach((group, sample) -> list.add(new GroupSample(group, day, sample)));
            list.add(new GroupSample(Groups.ALL, day, all));
            places.forEach((metro, sample) -> list.add(new GroupSample(Groups.place(metro), day, sample)));
            peers.forEach((ageBand, ofAge) -> {
                for (int band = 0; band < ofAge.length; band++) {
                    if (ofAge[band] != null) {
                        list.add(new GroupSample(Groups.peers(ageBand, band), day, ofAge[band]));
                    }
                }
            });
        }
    }
}
