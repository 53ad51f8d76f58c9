package dev.vigia.transactions;

import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes transactions for the way between operators and for snapshots. */
public final class TransactionCodec implements Codec<Transaction> {
    // Version 2 added the country at the end.
    private static final int VERSION = 2;
    // Kept, because values() copies its array at each call.
    private static final AccountBasis[] BASES = AccountBasis.values();

    private final LabelsCodec labels = new LabelsCodec();
    private final CrowdCodec crowds = new CrowdCodec();

    @Override
    public void write(Transaction transaction, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        // writeUTF ends at 65,535 bytes. Rows with longer texts than Limits.LONGEST_TEXT were refused before.
        out.writeUTF(transaction.id);
        out.writeUTF(transaction.account);
        out.writeByte(transaction.basis.ordinal());
        out.writeLong(transaction.time);
        out.writeInt(transaction.offsetSeconds);
        out.writeLong(transaction.amount);
        out.writeLong(transaction.balance);
        Bytes.writeText(transaction.location, out);
        Bytes.writeText(transaction.metro, out);
        Bytes.writeText(transaction.gender, out);
        Bytes.writeText(transaction.ageBand, out);
        Bytes.writeText(transaction.counterparty, out);
        out.writeLong(transaction.arrivedAt);
        labels.write(transaction.labels, out);
        crowds.write(transaction.crowd, out);
        Bytes.writeText(transaction.country, out);
    }

    @Override
    public Transaction read(DataInput in) throws IOException {
        int version = Bytes.readVersion(VERSION, in);
        Transaction.Draft draft = new Transaction.Draft();
        draft.id = in.readUTF();
        draft.account = in.readUTF();
        draft.basis = BASES[in.readByte()];
        draft.time = in.readLong();
        draft.offsetSeconds = in.readInt();
        draft.amount = in.readLong();
        draft.balance = in.readLong();
        draft.location = Bytes.readText(in);
        draft.metro = Bytes.readText(in);
        draft.gender = Bytes.readText(in);
        draft.ageBand = Bytes.readText(in);
        draft.counterparty = Bytes.readText(in);
        draft.arrivedAt = in.readLong();
        draft.labels = labels.read(in);
        draft.crowd = crowds.read(in);
        draft.country = version < 2 ? null : Bytes.readText(in);
        return draft.finished();
    }
}
