package dev.vigia.evaluation.generate.cards;

import dev.vigia.evaluation.generate.GeneratedFile;
import java.io.IOException;
import java.io.Writer;
import java.util.function.IntConsumer;

/**
 * Card payments whose rows say which are fraud, for measuring how well fraud is found: customers who pay at terminals near
 * them, and three fraud scenarios, see {@link CardFrauds}.
 *
 * <p>Made after the description of the transaction data simulator in Le Borgne et al., "Reproducible Machine Learning for
 * Credit Card Fraud Detection", chapter 3, so that figures can be held against the ones published for it. Customers and
 * terminals stand anywhere on a grid of 100 by 100; a customer uses the terminals closer than 5. The mean amount of a customer
 * is uniform in 5 to 100, the standard deviation half of it; the mean number of payments a day is uniform in 0 to 4. The
 * payments of a day are Poisson, their times normal around noon with a standard deviation of 20,000 s, and their amounts
 * normal; a negative amount is drawn again, uniform up to twice the mean. What falls outside of its day, or on no terminal, is
 * left out.
 *
 * <p>The same size and seed give the same characters on every machine. Lines end with a line feed.
 */
public final class CardFile implements GeneratedFile {
    /** The header line. */
    public static final String HEADER =
            "TRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TERMINAL_ID,TX_AMOUNT,TX_FRAUD,TX_FRAUD_SCENARIO";

    private static final int ROWS_PER_REPORT = 4_096;

    private final CardLedger ledger;

    /**
     * Draws all payments: about 1.94 for each customer and day, which take up to 40 bytes of memory each. Looks at every terminal
     * for every customer.
     */
    public CardFile(Size size, long seed) {
        ledger = new CardLedger(size, seed);
        new CardFrauds(size, seed).addTo(ledger);
    }

    @Override
    public int rows() {
        return ledger.rows();
    }

    /** Writes header and rows in order of time. Flushes the writer and leaves it open. */
    public void write(Writer out) throws IOException {
        write(out, written -> {});
    }

    @Override
    public void write(Writer out, IntConsumer progress) throws IOException {
        CardText text = new CardText(ledger);
        out.append(HEADER).append('\n');
        for (int place = 0; place < rows(); place++) {
            out.append(text.next());
            if ((place + 1) % ROWS_PER_REPORT == 0) {
                progress.accept(place + 1);
            }
        }
        out.flush();
        progress.accept(rows());
    }

    /** The size of a card file; each number is at least 1. */
    public record Size(int customers, int terminals, int days) {
        /** The size of the published set: about 10,000 payments per day. */
        public static final Size PUBLISHED = new Size(5_000, 10_000, 183);

        /** The most days whose seconds fit into an {@code int}. */
        public static final int MOST_DAYS = Integer.MAX_VALUE / CardLedger.DAY;

        public Size {
            if (customers < 1 || terminals < 1 || days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException("Cannot generate the payments of " + customers + " customers at "
                        + terminals + " terminals on " + days + " days. Give at least 1 of each, and at most "
                        + MOST_DAYS
                        + " days.");
            }
        }
    }
}
