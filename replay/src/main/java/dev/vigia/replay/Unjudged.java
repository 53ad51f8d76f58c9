package dev.vigia.replay;

import dev.vigia.replay.reading.Rejected;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The records of an input that cannot be judged, by reason. The job puts rows that the mapping cannot read into
 * quarantine.
 *
 * @param input the input's name
 * @param records all records of the input
 * @param rejected records that are not valid CSV rows and are not sent
 * @param unreadable rows that the mapping cannot read
 */
public record Unjudged(String input, long records, List<Rejected> rejected, List<Rejected> unreadable) {
    private static final int NAMED = 3;

    /** Returns the unjudged records among those that were read so far. */
    static Unjudged of(Rows rows, String input) {
        return new Unjudged(input, rows.sound() + rows.rejected(), rows.rejectReasons(), rows.unreadable());
    }

    /** Returns the number of records that are not valid rows. */
    public long rowsRejected() {
        return sum(rejected);
    }

    /** Returns the number of rows that the mapping cannot read. */
    public long rowsUnreadable() {
        return sum(unreadable);
    }

    /**
     * Refuses the input if too large a share of it cannot be judged.
     *
     * @param limit the largest share that is accepted, 0 to 1
     */
    public void refuseAbove(double limit) throws UnusableInput {
        List<Rejected> all = all();
        // NaN if there are no records, and NaN is above no limit.
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

    /** Returns one line per reason. */
    public List<String> lines() {
        return all().stream().map(Rejected::counted).toList();
    }

    /** Returns the reasons, those of the larger part first. */
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
