package dev.vigia.evaluation.generate.cards;

import dev.vigia.evaluation.generate.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The three fraud scenarios of a {@link CardFile}. A payment that fits several belongs to the last of them.
 *
 * <ol>
 *   <li>Every payment of more than 220 is fraud.
 *   <li>Every day two terminals are compromised: all their payments are fraud, for 28 days with that one.
 *   <li>Every day the cards of three customers are compromised: of their payments in 14 days with that one, taken together, a
 *       third is fraud, at five times the amount. Whose card is compromised again meanwhile has no amount raised twice.
 * </ol>
 */
final class CardFrauds {
    static final int LARGE = 1;
    static final int TERMINAL = 2;
    static final int CARD = 3;

    static final int LARGEST_GENUINE_CENTS = 220_00;
    static final int TERMINAL_DAYS = 28;
    static final int CARD_DAYS = 14;

    private static final int TERMINALS_A_DAY = 2;
    private static final int CARDS_A_DAY = 3;
    private static final int ONE_OF = 3;
    private static final int FACTOR = 5;

    private static final int TERMINAL_PURPOSE = 14;
    private static final int CARD_PURPOSE = 15;
    private static final int PAYMENT_PURPOSE = 16;

    private final CardFile.Size size;
    private final long seed;

    CardFrauds(CardFile.Size size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    void addTo(CardLedger ledger) {
        // In the order of the scenarios, because a later mark replaces an earlier one.
        for (int row = 0; row < ledger.rows(); row++) {
            if (ledger.cents(row) > LARGEST_GENUINE_CENTS) {
                ledger.mark(row, LARGE);
            }
        }
        compromiseTerminals(ledger);
        for (int day = 0; day < size.days(); day++) {
            compromiseCards(ledger, day);
        }
    }

    /**
     * Returns the terminals that are compromised from this day on, all different; all of them if there are fewer than
     * two.
     */
    int[] terminals(int day) {
        return some(size.terminals(), TERMINALS_A_DAY, Draws.of(seed, day, TERMINAL_PURPOSE));
    }

    /**
     * Returns the customers whose cards are compromised from this day on, all different; all of them if there are
     * fewer than three.
     */
    int[] customers(int day) {
        return some(size.customers(), CARDS_A_DAY, Draws.of(seed, day, CARD_PURPOSE));
    }

    private void compromiseTerminals(CardLedger ledger) {
        int[] until = new int[size.terminals()];
        int place = 0;
        for (int day = 0; day < size.days(); day++) {
            for (int terminal : terminals(day)) {
                until[terminal] = day + TERMINAL_DAYS;
            }
            // Places are in order of time, so one pass keeps up with the days.
            for (; place < ledger.rows() && ledger.day(ledger.at(place)) == day; place++) {
                int row = ledger.at(place);
                if (day < until[ledger.terminal(row)]) {
                    ledger.mark(row, TERMINAL);
                }
            }
        }
    }

    private void compromiseCards(CardLedger ledger, int from) {
        int[] payments = Arrays.stream(customers(from))
                .flatMap(customer -> payments(ledger, customer, from))
                .toArray();
        Draws draws = Draws.of(seed, from, PAYMENT_PURPOSE);
        for (int index : some(payments.length, payments.length / ONE_OF, draws)) {
            int row = payments[index];
            if (ledger.scenario(row) != CARD) {
                ledger.multiply(row, FACTOR);
                ledger.mark(row, CARD);
            }
        }
    }

    private static IntStream payments(CardLedger ledger, int customer, int from) {
        int start = ledger.first(customer);
        int last = ledger.first(customer + 1);
        while (start < last && ledger.day(start) < from) {
            start++;
        }
        int end = start;
        while (end < last && ledger.day(end) < from + CARD_DAYS) {
            end++;
        }
        return IntStream.range(start, end);
    }

    /**
     * Returns different numbers below a bound, by the start of a shuffle (R. Durstenfeld, Communications of the ACM
     * 7, 1964).
     */
    private static int[] some(int bound, int count, Draws draws) {
        int[] numbers = new int[bound];
        Arrays.setAll(numbers, number -> number);
        int taken = Math.min(count, bound);
        for (int place = 0; place < taken; place++) {
            int other = place + draws.below(bound - place);
            int number = numbers[other];
            numbers[other] = numbers[place];
            numbers[place] = number;
        }
        return Arrays.copyOf(numbers, taken);
    }
}
