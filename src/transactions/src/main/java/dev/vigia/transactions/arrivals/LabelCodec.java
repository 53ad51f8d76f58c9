package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A label within an arrival, whose version is this one's as well. */
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
