package dev.vigia.transactions.rows;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes a row. It has no version of its own, because it only ever lies inside of a value that has one. */
public final class RowCodec implements Codec<Row> {
    /**
     * Writes a row of any length: {@code writeUTF} would end at 65,535 bytes, and long rows must reach quarantine too.
     */
    @Override
    public void write(Row row, DataOutput out) throws IOException {
        Bytes.writeCount(row.values.length, out);
        for (String value : row.values) {
            Bytes.writeLongText(value, out);
        }
        Bytes.writeLongText(row.extra, out);
        // One more, because the count of -1 would take ten bytes.
        Bytes.writeCount(row.nestedColumn + 1L, out);
    }

    @Override
    public Row read(DataInput in) throws IOException {
        String[] values = new String[(int) Bytes.readCount(in)];
        for (int index = 0; index < values.length; index++) {
            values[index] = Bytes.readLongText(in);
        }
        return new Row(values, Bytes.readLongText(in), (int) Bytes.readCount(in) - 1);
    }
}
