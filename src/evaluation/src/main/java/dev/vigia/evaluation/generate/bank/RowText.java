package dev.vigia.evaluation.generate.bank;

import dev.vigia.evaluation.generate.Draws;
import java.time.LocalDate;

/** Writes the rows of a ledger as lines of the file. */
final class RowText {
    private static final int PURPOSE = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 8, 1);

    /**
     * A CustomerID is C and seven digits, 10 to 90 and 10000 upwards, drawn anew for every row. Of 81 x 35,800 numbers
     * 1,048,567 draws hit 884,000 different ones; published are 884,265, at most 6 times each.
     */
    private static final int FIRST_BRANCH = 10;

    private static final int BRANCHES = 81;
    private static final int FIRST_NUMBER = 10_000;
    private static final int NUMBERS = 35_800;
    private static final int PER_BRANCH = 100_000;

    /** The row whose gender is the T that the published file has once. */
    private static final int ROW_WITH_OTHER_GENDER = 700_001;

    private final Ledger ledger;
    private final long seed;
    private final Draws draws;
    private final String[] dates = dates();
    private final StringBuilder line = new StringBuilder();
    private int row;

    RowText(Ledger ledger, long seed) {
        this.ledger = ledger;
        this.seed = seed;
        draws = Draws.of(seed, 0, PURPOSE);
    }

    /** Returns the next line with its line feed. It is valid until the next call. */
    CharSequence next() {
        Holder holder = Holder.of(seed, ledger.account(row));
        int time = ledger.time(row);
        line.setLength(0);
        line.append('T').append(row + 1).append(",C").append(customer()).append(',');
        line.append(holder.birth()).append(',').append(gender(holder)).append(',');
        quoted(holder.location()).append(',').append(holder.balance()).append(',');
        line.append(dates[time / Calendar.DAY])
                .append(',')
                .append(clock(time % Calendar.DAY))
                .append(',');
        line.append(Money.shortest(ledger.paise(row))).append('\n');
        row++;
        return line;
    }

    private int customer() {
        int branch = FIRST_BRANCH + draws.below(BRANCHES);
        return branch * PER_BRANCH + FIRST_NUMBER + draws.below(NUMBERS);
    }

    private String gender(Holder holder) {
        return row % BankFile.PUBLISHED_ROWS == ROW_WITH_OTHER_GENDER ? "T" : holder.gender();
    }

    private StringBuilder quoted(String text) {
        // No place holds a quote, so none has to be doubled.
        return text.indexOf(',') < 0
                ? line.append(text)
                : line.append('"').append(text).append('"');
    }

    /** Returns the time as HHMMSS in a whole number: 532 is 00:05:32. */
    private static int clock(int secondOfDay) {
        return secondOfDay / 3_600 * 10_000 + secondOfDay / 60 % 60 * 100 + secondOfDay % 60;
    }

    private static String[] dates() {
        String[] dates = new String[Calendar.LAST_DAY + 1];
        for (int day = 0; day < dates.length; day++) {
            LocalDate date = FIRST_DAY.plusDays(day);
            dates[day] = date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear() % 100;
        }
        return dates;
    }
}
