package dev.vigia.replay;

import dev.vigia.replay.reading.Rejected;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The records of an input that cannot be judged, and why. The job would put those that the mapping cannot read into quarantine.
 *
 * @param input its name
 * @param records of the input in all
 * @param rejected records that are no rows, which are not sent
 * @param unreadable rows that the mapping cannot read
 */
public record Unjudged(String input, long records, List<Rejected> rejected, List<Rejected> unreadable) {
    private static final int NAMED = 3;

    /** What of the rows that were packed so far cannot be judged. */
    static Unjudged of(Rows rows, String input) {
        return new Unjudged(input, rows.sound() + rows.rejected(), rows.rejectReasons(), rows.unreadable());
    }

    /** How many records are no rows. */
    public long rowsRejected() {
        return sum(rejected);
    }

    /** How many rows the mapping cannot read. */
    public long rowsUnreadable() {
        return sum(unreadable);
    }

    /**
     * Refuses the input if too much of it cannot be judged.
     *
     * @param limit of their share, 0 to 1
     */
    public void refuseAbove(double limit) throws UnusableInput {
        List<Rejected> all = all();
        double share = (double) sum(all) / records;
        if (share > limit) {
            String reasons = all.stream().limit(NAMED).map(Rejected::counted).collect(Collectors.joining("; "));
            throw new UnusableInput(String.format(
                    Locale.ROOT,
                    "Cannot replay %s: %.1f %% of its %,d records cannot be judged, and the limit is %s. %s%s. Nothing was"
                            + " sent. Mend the file, give the mapping that fits it with --mapping, or allow more with"
                            + " --quarantine-limit.",
                    input,
                    100 * share,
                    records,
                    Percent.text(limit),
                    reasons,
                    all.size() > NAMED ? "; and " + (all.size() - NAMED) + " more reasons" : ""));
        }
    }

    /** A line for each reason. */
    public List<String> lines() {
        return all().stream().map(Rejected::counted).toList();
    }

    /** The larger part first. */
    private List<Rejected> all() {
        boolean moreRejected = sum(rejected) > sum(unreadable);
        List<Rejected> all = new ArrayList<>(moreRejected ? rejected : unreadable);
        all.addAll(moreRejected ? unreadable : rejected);
        return all;
    }

    private static long sum(List<Rejected> reasons) {
        return reasons.stream().mapToLong(Rejected::rows).sum();
    }
}
