package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.ReasonCode;
import java.util.Objects;

/** A record of the stream of labels that is one. */
public final class ArrivedLabel extends Arrival {
    public final Label label;

    public ArrivedLabel(byte[] bytes, Origin origin, Label label) {
        super(bytes, origin);
        this.label = Objects.requireNonNull(label);
    }

    @Override
    public boolean hasTime() {
        return true;
    }

    @Override
    public long time() {
        return label.at;
    }

    /** Returns the label for quarantine: nothing that is remembered belongs to it. */
    public Quarantined unmatched(String detail) {
        return new Quarantined(bytes, origin, new Fault(ReasonCode.UNMATCHED_LABEL, detail));
    }
}
