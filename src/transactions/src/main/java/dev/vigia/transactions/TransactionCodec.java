package dev.vigia.transactions;

import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes transactions for the way between operators and for snapshots. */
public final class TransactionCodec implements Codec<Transaction> {
    // Version 2 added the country at the end; version 3, behind it, what only some sources have.
    private static final int VERSION = 3;

    // The bits of the byte before these; the two lowest hold the direction.
    private static final int DIRECTION = 3;
    private static final int DAY_ONLY = 4;
    private static final int CURRENCY = 8;
    private static final int PAID = 16;
    private static final int DETAILS = 32;

    // Kept, because values() copies its array at each call.
    private static final AccountBasis[] BASES = AccountBasis.values();

    private final LabelsCodec labels = new LabelsCodec();
    private final CrowdCodec crowds = new CrowdCodec();
    private final DetailsCodec details = new DetailsCodec();

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
        writeRare(transaction, out);
    }

    /** Writes what few sources have. For the others it is one byte. */
    private void writeRare(Transaction transaction, DataOutput out) throws IOException {
        boolean isForeign = transaction.currency != null;
        boolean isConverted = transaction.paidCurrency != null;
        boolean isDetailed = transaction.details != Details.NONE;
        out.writeByte(transaction.direction.ordinal()
                | (transaction.dayOnly ? DAY_ONLY : 0)
                | (isForeign ? CURRENCY : 0)
                | (isConverted ? PAID : 0)
                | (isDetailed ? DETAILS : 0));
        if (isForeign) {
            out.writeUTF(transaction.currency);
        }
        if (isConverted) {
            out.writeLong(transaction.paidAmount);
            out.writeUTF(transaction.paidCurrency);
        }
        if (isDetailed) {
            details.write(transaction.details, out);
        }
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
        if (version >= 3) {
            readRare(draft, in);
        }
        return draft.finished();
    }

    private void readRare(Transaction.Draft draft, DataInput in) throws IOException {
        int present = in.readByte();
        draft.direction = Direction.at(present & DIRECTION);
        draft.dayOnly = (present & DAY_ONLY) != 0;
        if ((present & CURRENCY) != 0) {
            draft.currency = in.readUTF();
        }
        if ((present & PAID) != 0) {
            draft.paidAmount = in.readLong();
            draft.paidCurrency = in.readUTF();
        }
        if ((present & DETAILS) != 0) {
            draft.details = details.read(in);
        }
    }
}
