package dev.vigia.transactions.rows;

import java.util.Objects;

/**
 * The reason why a record is no transaction, or an alert could not be sent. The detail never repeats a field's content, which
 * may be personal data.
 */
public final class Fault {
    public final ReasonCode reason;
    public final String detail;

    public Fault(ReasonCode reason, String detail) {
        this.reason = Objects.requireNonNull(reason);
        this.detail = Objects.requireNonNull(detail);
    }

    @Override
    public String toString() {
        return reason + ": " + detail;
    }
}
