package dev.vigia.aws.cost;

/**
 * The load of the month that an estimate is made for.
 *
 * @param transactions the transactions per month, more than zero
 * @param months how many months of files the lake holds, one or more
 */
public record Load(double transactions, int months, Runs runs) {
    /** The length of the runs of a profile that is not always on. */
    enum Runs {
        AS_NEEDED,
        /** As long as the profile allows. */
        LONGEST
    }

    public Load {
        if (!(transactions > 0)) {
            throw new IllegalArgumentException("A month of " + transactions + " transactions cannot be estimated.");
        }
        if (months < 1) {
            throw new IllegalArgumentException("A lake with files of " + months + " months cannot be estimated.");
        }
    }

    /** Returns a load whose runs take as long as they need. */
    public static Load of(double transactions, int months) {
        return new Load(transactions, months, Runs.AS_NEEDED);
    }

    Load times(int times) {
        return new Load(transactions * times, months, runs);
    }

    Load withLongestRuns() {
        return new Load(transactions, months, Runs.LONGEST);
    }
}
