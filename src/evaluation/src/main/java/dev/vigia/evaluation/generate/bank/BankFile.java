package dev.vigia.evaluation.generate.bank;

import dev.vigia.evaluation.generate.GeneratedFile;
import dev.vigia.fetch.PublishedFiles;
import java.io.IOException;
import java.io.Writer;
import java.util.function.IntConsumer;

/**
 * A bank file like the one the monitor was made for, but invented: its columns, faults and distributions, and accounts that
 * return with the rhythm of the real ones, at any size. It is what demos, tests and benchmarks read, since the real file may
 * not be shipped.
 *
 * <p>The same rows and seed give the same characters on every machine. Lines end with a line feed. Files of different sizes
 * share nothing but their accounts. Takes 20 bytes of memory per row.
 */
public final class BankFile implements GeneratedFile {
    /** The header line. */
    public static final String HEADER = PublishedFiles.BANK_HEADER;

    /** Rows of the file whose figures are reproduced. */
    public static final int PUBLISHED_ROWS = 1_048_567;

    private static final int ROWS_PER_REPORT = 4_096;

    private final int rows;
    private final long seed;

    /** @param rows 1 to about 100 million */
    public BankFile(int rows, long seed) {
        if (rows < 1) {
            throw new IllegalArgumentException("A bank file needs at least 1 row, not " + rows);
        }
        this.rows = rows;
        this.seed = seed;
    }

    @Override
    public int rows() {
        return rows;
    }

    /** Writes header and rows. Flushes the writer and leaves it open. */
    public void write(Writer out) throws IOException {
        write(out, written -> {});
    }

    @Override
    public void write(Writer out, IntConsumer progress) throws IOException {
        Ledger ledger = Ledger.of(rows, seed);
        RowText text = new RowText(ledger, seed);
        out.append(HEADER).append('\n');
        for (int row = 0; row < rows; row++) {
            out.append(text.next());
            if ((row + 1) % ROWS_PER_REPORT == 0) {
                progress.accept(row + 1);
            }
        }
        out.flush();
        progress.accept(rows);
    }
}
