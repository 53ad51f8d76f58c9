package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import dev.vigia.transactions.rows.FaultCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Encodes records and alerts on their way to quarantine. */
public final class QuarantinedCodec implements Codec<Quarantined> {
    private static final int VERSION = 1;

    private final OriginCodec origins = new OriginCodec();
    private final FaultCodec faults = new FaultCodec();

    @Override
    public void write(Quarantined quarantined, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Bytes.writeBytes(quarantined.bytes, out);
        origins.write(quarantined.origin, out);
        faults.write(quarantined.fault, out);
    }

    @Override
    public Quarantined read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        return new Quarantined(Bytes.readBytes(in), origins.read(in), faults.read(in));
    }
}
