package dev.vigia.music.ranking;

import dev.vigia.music.csv.InputFile;
import dev.vigia.music.settings.WeeklyFailed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;

/** Limits how many rows of a file may be rejected before the run fails. */
public final class RejectLimit implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double ALL = 100;

    private final double percent;

    /** @param percent the share of a file's rows, 0 to 100 */
    public RejectLimit(double percent) {
        // Written so that it refuses what is not a number, too.
        if (!(percent >= 0 && percent <= ALL)) {
            throw new IllegalArgumentException("Cannot limit rejects to " + percent + " %. Give 0 to 100.");
        }
        this.percent = percent;
    }

    /** Refuses a file of which more rows are rejected, or all. */
    void require(InputFile file, FileCounts counts) {
        long lost = counts.lost();
        // A limit of 100 % does not accept this, because no row would be left.
        boolean isAll = lost > 0 && counts.rejected == counts.rows;
        if (isAll || lost * ALL > percent * counts.rows) {
            throw WeeklyFailed.badInput(String.format(
                    Locale.ROOT,
                    "Cannot read %s: %s (%s)%s. The first is on %s.",
                    file,
                    isAll
                            ? String.format(Locale.ROOT, "rejected all of its %,d rows", counts.rows)
                            : String.format(Locale.ROOT, "rejected %,d of its %,d rows", lost, counts.rows),
                    counts.reasons(),
                    isAll ? "" : ", and --reject-limit is " + shown(percent) + " %",
                    counts.firstRejected));
        }
    }

    private static String shown(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }
}
