package dev.vigia.fraud.alerts;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.present;
import static dev.vigia.fraud.checks.Checks.require;
import static dev.vigia.fraud.checks.Checks.text;

import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Direction;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.io.Serializable;
import java.util.List;

/**
 * An alert of a rule or a typology on an account, as subscribers get it: the transaction, what was measured, the limit and
 * the reasons. While it is open, new evidence makes a further revision.
 */
public final class Alert implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ID_DIGITS = 32;

    /**
     * 32 hexadecimal digits, computed from the id and version of the rule or typology, the account, and the time and id of
     * the transaction that opened the alert; of a conflicting transaction, from its amount and content too. A subscriber
     * drops repeats by this and {@link #revision}.
     */
    public final String id;
    /** 0 for the opening, and one more with each update. */
    public final int revision;
    /** The account's token. */
    public final String account;
    /** The transaction that raised this revision. */
    public final Past trigger;
    /** The way of the trigger's money. */
    public final Direction direction;
    /** The trigger's currency, if it is not the source's and has no rate; else {@code null}. */
    public final String currency;
    /** The normalised city of the trigger, or {@code null} if it is not known. */
    public final String metro;
    /** The id of the typology that alerts, or {@code null} if a rule alerts by itself. */
    public final String typology;
    /** The hits that the alert rests on, at least one. Those of the trigger come first, the heaviest first. */
    public final List<Cause> causes;
    /** 0 to 100. */
    public final int score;

    public final Severity severity;
    /** The job's clock when it raised this revision, in milliseconds since 1970. Two equal alerts may differ in it. */
    public final long detectedAt;

    Alert(Draft draft) {
        require(!draft.causes.isEmpty(), "causes", "`causes` must have at least one hit.");
        this.id = text(draft.id, "id");
        this.revision = atLeast(0, draft.revision, "revision");
        this.account = text(draft.account, "account");
        this.trigger = present(draft.trigger, "trigger");
        this.direction = present(draft.direction, "direction");
        this.currency = draft.currency;
        this.metro = draft.metro;
        this.typology = draft.typology;
        this.causes = AlertSize.fitting(draft.causes);
        this.score = between(0, 100, draft.score, "score");
        this.severity = present(draft.severity, "severity");
        this.detectedAt = draft.detectedAt;
    }

    public Status status() {
        return revision == 0 ? Status.OPEN : Status.UPDATED;
    }

    /** Returns the first hit, which says most about the trigger. */
    public Cause lead() {
        return causes.get(0);
    }

    /** Returns the id of an alert that {@code payment} opens. */
    public static String id(String subject, int version, Transaction payment) {
        return hash(identity(subject, version, payment));
    }

    /** Returns the id of an alert that {@code payment} opens, if another transaction had its time and id before. */
    public static String idOfConflict(String subject, int version, Transaction payment) {
        return hash(identity(subject, version, payment) + '\n' + payment.amount + '\n' + payment.content());
    }

    private static String identity(String subject, int version, Transaction payment) {
        return subject + '\n' + version + '\n' + payment.account + '\n' + payment.time + '\n' + payment.id;
    }

    private static String hash(String identity) {
        return new Sha256().add(identity).hex(ID_DIGITS);
    }

    /** The state of an alert: opened, or updated by a further revision. */
    public enum Status {
        OPEN,
        UPDATED
    }

    /** A mutable alert. The constructor of {@link Alert} checks it. */
    public static final class Draft {
        public String id;
        public int revision;
        public String account;
        public Past trigger;
        public Direction direction = Direction.OUT;
        public String currency;
        public String metro;
        public String typology;
        public List<Cause> causes;
        public int score;
        public Severity severity;
        public long detectedAt;

        public Alert finished() {
            return new Alert(this);
        }
    }
}
