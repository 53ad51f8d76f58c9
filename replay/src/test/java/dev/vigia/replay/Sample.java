package dev.vigia.replay;

import java.util.Random;

/** Rows of an invented bank in the default mapping's columns. */
public final class Sample {
    static final String HEADER = "TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,CustAccountBalance,"
            + "TransactionDate,TransactionTime,TransactionAmount (INR)";

    private Sample() {}

    /** Rows in no order in time, from 1 to 3 August 2016, of a few accounts. */
    public static String csv(int rows, long seed) {
        Random chance = new Random(seed);
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int row = 0; row < rows; row++) {
            text.append(row(
                            "T" + row,
                            1 + chance.nextInt(3),
                            chance.nextInt(24) * 10_000 + chance.nextInt(60),
                            chance.nextInt(20)))
                    .append('\n');
        }
        return text.toString();
    }

    public static String row(String id, int day, int time, int account) {
        return id + ",C1,10/2/80,F,\"PUNE, MH\"," + (1_000 + account) + ".5," + day + "/8/16," + time + ",25";
    }
}
