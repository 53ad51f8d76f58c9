package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.rows.Row;
import java.util.Objects;

/** A row that is a transaction. */
public final class ArrivedTransaction extends Arrival {
    public final Row row;
    public final Transaction transaction;

    public ArrivedTransaction(byte[] bytes, Origin origin, Row row, Transaction transaction) {
        super(bytes, origin);
        this.row = Objects.requireNonNull(row);
        this.transaction = Objects.requireNonNull(transaction);
    }

    @Override
    public boolean hasTime() {
        return true;
    }

    @Override
    public long time() {
        return transaction.time;
    }
}
