package dev.vigia.evaluation.generate.cards;

import java.time.LocalDate;

/** Writes the payments of a {@link CardFile} as its lines, in order of time. */
final class CardText {
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 4, 1);

    private final CardLedger ledger;
    private final StringBuilder line = new StringBuilder();
    private int place;
    private int day = -1;
    private String date;

    CardText(CardLedger ledger) {
        this.ledger = ledger;
    }

    /** Returns the next line with its line feed. It is valid until the next call. */
    CharSequence next() {
        int row = ledger.at(place);
        line.setLength(0);
        line.append(place++).append(',').append(date(ledger.day(row))).append(' ');
        clock(ledger.time(row) % CardLedger.DAY).append(',');
        line.append(ledger.customer(row))
                .append(',')
                .append(ledger.terminal(row))
                .append(',');
        int cents = ledger.cents(row);
        twoDigits(cents % 100, line.append(cents / 100).append('.')).append(',');
        int scenario = ledger.scenario(row);
        return line.append(scenario == 0 ? '0' : '1')
                .append(',')
                .append(scenario)
                .append('\n');
    }

    private String date(int today) {
        if (today != day) {
            day = today;
            date = FIRST_DAY.plusDays(day).toString();
        }
        return date;
    }

    private StringBuilder clock(int second) {
        twoDigits(second / 3_600, line).append(':');
        twoDigits(second / 60 % 60, line).append(':');
        return twoDigits(second % 60, line);
    }

    private static StringBuilder twoDigits(int number, StringBuilder text) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
