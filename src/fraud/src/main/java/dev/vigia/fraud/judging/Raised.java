package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Transaction;
import java.util.List;

/** What the desk makes of the hits on one payment; the lists and numbers are as {@link Judged} has them. */
final class Raised {
    /** Where nothing hits. */
    static final Raised NOTHING = new Raised(null, false, 0);

    final Transaction payment;
    final boolean conflict;
    final long now;

    List<String> hits = List.of();
    int score;
    Severity severity;
    List<Alert> alerts = List.of();
    int suppressed;

    /**
     * Nothing so far.
     *
     * @param conflict as {@link Judged#conflict}
     * @param now what the clock says, milliseconds since 1970
     */
    Raised(Transaction payment, boolean conflict, long now) {
        this.payment = payment;
        this.conflict = conflict;
        this.now = now;
    }
}
