package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.TransactionCodec;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.Marker;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/** Arrivals between operators, where these are not chained, and labels in state. Version 2 knows labels. */
public final class ArrivalCodec implements Codec<Arrival> {
    private static final int VERSION = 2;
    private static final ReasonCode[] REASONS = ReasonCode.values();

    private final TransactionCodec transactions = new TransactionCodec();
    private final LabelCodec labels = new LabelCodec();

    @Override
    public void write(Arrival arrival, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeInt(arrival.bytes.length);
        out.write(arrival.bytes);
        out.writeUTF(arrival.origin.shard);
        out.writeUTF(arrival.origin.sequence);
        out.writeLong(arrival.origin.arrivedAt);
        out.writeBoolean(arrival.row != null);
        if (arrival.row != null) {
            writeRow(arrival.row, out);
        }
        out.writeBoolean(arrival.transaction != null);
        if (arrival.transaction != null) {
            transactions.write(arrival.transaction, out);
        }
        out.writeBoolean(arrival.fault != null);
        if (arrival.fault != null) {
            out.writeByte(arrival.fault.reason.ordinal());
            out.writeUTF(arrival.fault.detail);
        }
        out.writeBoolean(arrival.marker != null);
        if (arrival.marker != null) {
            out.writeLong(arrival.marker.time.toEpochMilli());
        }
        out.writeBoolean(arrival.label != null);
        if (arrival.label != null) {
            labels.write(arrival.label, out);
        }
    }

    @Override
    public Arrival read(DataInput in) throws IOException {
        int version = Bytes.readVersion(VERSION, in);
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        Arrival.Origin origin = new Arrival.Origin(in.readUTF(), in.readUTF(), in.readLong());
        Row row = in.readBoolean() ? readRow(in) : null;
        Transaction transaction = in.readBoolean() ? transactions.read(in) : null;
        Fault fault = in.readBoolean() ? new Fault(REASONS[in.readByte()], in.readUTF()) : null;
        Marker marker = in.readBoolean() ? new Marker(Instant.ofEpochMilli(in.readLong())) : null;
        Label label = version > 1 && in.readBoolean() ? labels.read(in) : null;
        return new Arrival(bytes, origin, row, transaction, fault, marker, label);
    }

    /** Not {@code writeUTF}: a row that is too long for it must reach quarantine as well. */
    private static void writeRow(Row row, DataOutput out) throws IOException {
        Bytes.writeCount(row.values.length, out);
        for (String value : row.values) {
            Bytes.writeLongText(value, out);
        }
        Bytes.writeLongText(row.extra, out);
        Bytes.writeCount(row.nestedColumn + 1L, out);
    }

    private static Row readRow(DataInput in) throws IOException {
        String[] values = new String[(int) Bytes.readCount(in)];
        for (int index = 0; index < values.length; index++) {
            values[index] = Bytes.readLongText(in);
        }
        return new Row(values, Bytes.readLongText(in), (int) Bytes.readCount(in) - 1);
    }
}
