package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes a label. It has no version of its own, because it only ever lies inside of a value that has one. */
final class LabelCodec implements Codec<Label> {
    @Override
    public void write(Label label, DataOutput out) throws IOException {
        out.writeUTF(label.transactionId);
        out.writeBoolean(label.fraud);
        out.writeLong(label.at);
    }

    @Override
    public Label read(DataInput in) throws IOException {
        return new Label(in.readUTF(), in.readBoolean(), in.readLong());
    }
}
