package dev.vigia.transactions;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Encodes a crowd. It has no version of its own, because it only ever lies inside of a value that has one. */
final class CrowdCodec implements Codec<Crowd> {
    private final PastCodec payments = new PastCodec();

    @Override
    public void write(Crowd crowd, DataOutput out) throws IOException {
        Bytes.writeCount(crowd.payments, out);
        Bytes.writeCount(crowd.accounts, out);
        Bytes.writeCount(crowd.others.size(), out);
        for (Past other : crowd.others) {
            payments.write(other, out);
        }
    }

    @Override
    public Crowd read(DataInput in) throws IOException {
        int payments = (int) Bytes.readCount(in);
        int accounts = (int) Bytes.readCount(in);
        int size = (int) Bytes.readCount(in);
        if (payments == 0 && accounts == 0 && size == 0) {
            return Crowd.NONE;
        }
        List<Past> others = size == 0 ? List.of() : new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            others.add(this.payments.read(in));
        }
        return new Crowd(payments, accounts, others);
    }
}
