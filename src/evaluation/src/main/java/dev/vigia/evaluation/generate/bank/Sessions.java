package dev.vigia.evaluation.generate.bank;

import dev.vigia.evaluation.generate.Draws;

/**
 * Draws when the rows of one account happen: in sessions, each at a time of its own, whose rows follow one another.
 *
 * <p>Fitted to how close the repeats of an account lie in a uniform 4.77 % sample (rows earlier in the same account,
 * per row, scaled up: 0.015 within a minute, 0.091 within 10 minutes, 0.19 within an hour, 0.61 within a day) and to
 * the counts of three and more in 10 minutes, an hour and a day among the file's first 20,000 rows, where single days
 * are half complete. Few sessions are bursts; without them four in an hour would be three times too rare.
 */
final class Sessions {
    private static final double BURST = 0.010;
    private static final double GOES_ON = 0.32;
    private static final double BURST_GOES_ON = 0.77;

    /** The normal of an account's rows shares this much with its own time of day: correlation 0.083 between days. */
    private static final double OWN_HOUR = 0.288;

    private static final int SHORTEST_GAP = 10;
    private static final int LONGEST_GAP = 20 * Calendar.DAY;

    private static final Gap AT_ONCE = new Gap(1, 150, 1);
    private static final Gap BURST_GAP = new Gap(1, 150, 1.5);

    /** A second try, the next errand, later on, the days after. */
    private static final Gap[] GAPS = {
        new Gap(0.11, 65, 0.7), new Gap(0.18, 480, 1.2), new Gap(0.31, 5_400, 1.2), new Gap(0.40, 100_000, 0.9)
    };

    /** From here on a gap is counted in days, and the time of day is drawn anew. */
    private static final int SLEEP = 6 * 3_600;

    /** Log-normal: share of all gaps, median in seconds, spread of the logarithm. */
    private record Gap(double share, double median, double spread) {
        int seconds(Draws draws) {
            double seconds = SHORTEST_GAP + median * StrictMath.exp(spread * draws.normal());
            return (int) Math.min(LONGEST_GAP, seconds);
        }
    }

    private final Draws draws;
    private final double ownHour;
    private boolean burst;
    private boolean following;
    private int time;

    Sessions(Draws draws) {
        this.draws = draws;
        ownHour = OWN_HOUR * draws.normal();
        startAnew();
    }

    /** Returns the time of the present row, in seconds since the start of the first day. */
    int time() {
        return time;
    }

    /** Returns whether the present row follows the last one in the same session. */
    boolean following() {
        return following;
    }

    /** Moves on to the next row, after a row of this amount in paise. */
    void advance(int paise) {
        boolean atOnce = draws.chance(atOnce(paise));
        if (atOnce || draws.chance(burst ? BURST_GOES_ON : GOES_ON)) {
            int next = next((atOnce ? AT_ONCE : gap()).seconds(draws));
            // The file lacks some days. A row that would fall on one of them ends the session.
            following = Calendar.hasRows(next / Calendar.DAY);
            if (following) {
                time = next;
                return;
            }
        }
        startAnew();
    }

    /**
     * Returns the chance that the next row follows at once. Large amounts come in parts: from 30,000 rupees a row of the
     * samples has 1.2 others of its account within 10 minutes, from 10,000 0.6, below 0.1 to 0.2. Very small ones come in rows
     * too: up to 100 rupees 0.27.
     */
    private static double atOnce(int paise) {
        if (paise >= 3_000_000) {
            return 0.40;
        }
        if (paise >= 1_000_000) {
            return 0.26;
        }
        return paise <= 10_000 ? 0.03 : 0;
    }

    private void startAnew() {
        following = false;
        burst = draws.chance(BURST);
        // Anywhere in the file's time, perhaps before the last session.
        time = Calendar.day(draws.uniform()) * Calendar.DAY + secondOfDay();
    }

    private int next(int gap) {
        if (gap < SLEEP) {
            return time + gap;
        }
        // At least the next day, so that the new time of day never moves back.
        int days = (int) Math.max(1, StrictMath.rint((double) gap / Calendar.DAY));
        return (time / Calendar.DAY + days) * Calendar.DAY + secondOfDay();
    }

    private int secondOfDay() {
        return Calendar.secondOfDay(ownHour + StrictMath.sqrt(1 - OWN_HOUR * OWN_HOUR) * draws.normal());
    }

    private Gap gap() {
        if (burst) {
            return BURST_GAP;
        }
        double place = draws.uniform();
        for (Gap gap : GAPS) {
            place -= gap.share;
            if (place < 0) {
                return gap;
            }
        }
        return GAPS[GAPS.length - 1];
    }
}
