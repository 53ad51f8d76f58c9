package dev.vigia.fraud.baselines;

/** A sample, or a part of one, of the payments of a group on a day. */
public final class GroupSample {
    public final String group;
    /** UTC, counted from 1 January 1970. */
    public final long day;

    public final Sample sample;

    GroupSample(String group, long day, Sample sample) {
        this.group = group;
        this.day = day;
        this.sample = sample;
    }

    GroupSample copy() {
        Sample copy = new Sample();
        copy.merge(sample);
        return new GroupSample(group, day, copy);
    }

    /** The last millisecond of the day: event time that has come so far has all of it. */
    public long end() {
        return endOfDay(day);
    }

    public static long endOfDay(long day) {
        return DaySamples.end(day);
    }

    public static long dayThatEnds(long end) {
        return DaySamples.day(end);
    }
}
