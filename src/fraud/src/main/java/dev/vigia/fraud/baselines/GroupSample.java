package dev.vigia.fraud.baselines;

import static dev.vigia.fraud.checks.Checks.present;
import static dev.vigia.fraud.checks.Checks.text;

/** A sample of the payments of one group on one day, or a part of it from one subtask. */
public final class GroupSample {
    public final String group;
    /** The day in UTC, counted from 1970-01-01. */
    public final long day;

    public final Sample sample;

    GroupSample(String group, long day, Sample sample) {
        this.group = text(group, "group");
        this.day = day;
        this.sample = present(sample, "sample");
    }

    GroupSample copy() {
        Sample copy = new Sample();
        copy.merge(sample);
        return new GroupSample(group, day, copy);
    }

    /** Returns the last millisecond of the day. The sample is complete once the watermark reaches it. */
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
