package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.TransactionCodec;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import dev.vigia.transactions.rows.FaultCodec;
import dev.vigia.transactions.rows.MarkerCodec;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.RowCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes arrivals between operators, where these are not chained. Version 3 says first what an arrival is. */
public final class ArrivalCodec implements Codec<Arrival> {
    private static final int VERSION = 3;

    private static final int TRANSACTION = 0;
    private static final int LABEL = 1;
    private static final int MARKER = 2;
    private static final int REJECTED_ROW = 3;
    private static final int REJECTED_RECORD = 4;

    private final OriginCodec origins = new OriginCodec();
    private final RowCodec rows = new RowCodec();
    private final FaultCodec faults = new FaultCodec();
    private final MarkerCodec markers = new MarkerCodec();
    private final LabelCodec labels = new LabelCodec();
    private final TransactionCodec transactions = new TransactionCodec();

    @Override
    public void write(Arrival arrival, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Bytes.writeBytes(arrival.bytes, out);
        origins.write(arrival.origin, out);
        if (arrival instanceof ArrivedTransaction) {
            write((ArrivedTransaction) arrival, out);
        } else if (arrival instanceof RejectedArrival) {
            write((RejectedArrival) arrival, out);
        } else if (arrival instanceof ArrivedLabel) {
            out.writeByte(LABEL);
            labels.write(((ArrivedLabel) arrival).label, out);
        } else {
            out.writeByte(MARKER);
            markers.write(((ArrivedMarker) arrival).marker, out);
        }
    }

    private void write(ArrivedTransaction arrived, DataOutput out) throws IOException {
        out.writeByte(TRANSACTION);
        rows.write(arrived.row, out);
        transactions.write(arrived.transaction, out);
    }

    private void write(RejectedArrival rejected, DataOutput out) throws IOException {
        out.writeByte(rejected.row.isPresent() ? REJECTED_ROW : REJECTED_RECORD);
        if (rejected.row.isPresent()) {
            rows.write(rejected.row.get(), out);
        }
        faults.write(rejected.fault, out);
    }

    @Override
    public Arrival read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        byte[] bytes = Bytes.readBytes(in);
        Origin origin = origins.read(in);
        int kind = in.readByte();
        switch (kind) {
            case TRANSACTION:
                Row row = rows.read(in);
                Transaction transaction = transactions.read(in);
                return new ArrivedTransaction(bytes, origin, row, transaction);
            case LABEL:
                return new ArrivedLabel(bytes, origin, labels.read(in));
            case MARKER:
                return new ArrivedMarker(bytes, origin, markers.read(in));
            case REJECTED_ROW:
                Row rejected = rows.read(in);
                return RejectedArrival.row(bytes, origin, rejected, faults.read(in));
            case REJECTED_RECORD:
                return RejectedArrival.record(bytes, origin, faults.read(in));
            default:
                throw new IOException("Cannot read an arrival of kind " + kind + ": this program knows 0 to 4.");
        }
    }
}
