package dev.vigia.fraud.alerts;

import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;

/**
 * A rule's or a typology's alert on an account, as its subscribers get it: what happened, what was seen, what the limit was,
 * and why it counts. While it is open, more evidence makes a further revision of it.
 */
public final class Alert implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Computed from what alerts, its version, the account, and the time and id of the transaction that opened it; of one that
     * conflicts with another, from all of it. 32 hexadecimal digits. A subscriber drops repeats by it and {@link #revision}.
     */
    public final String id;
    /** 0 for the alert as it was opened, and one more with each update. */
    public final int revision;
    /** Token of the account. */
    public final String account;
    /** The transaction that raised this revision. */
    public final Past trigger;
    /** The normalised city of the trigger, or {@code null}. */
    public final String metro;
    /** Id of the typology that alerts, or {@code null} if it is a rule by itself. */
    public final String typology;
    /** The hits that it rests on: those of the trigger first, the heaviest of them first; at least one. */
    public final List<Cause> causes;
    /** 0 to 100. */
    public final int score;

    public final Severity severity;
    /** When this job raised it, by its clock: milliseconds since 1970. Not part of what makes two alerts equal. */
    public final long detectedAt;

    Alert(Draft draft) {
        this.id = Objects.requireNonNull(draft.id);
        this.revision = draft.revision;
        this.account = Objects.requireNonNull(draft.account);
        this.trigger = Objects.requireNonNull(draft.trigger);
        this.metro = draft.metro;
        this.typology = draft.typology;
        this.causes = AlertSize.fitting(draft.causes);
        this.score = draft.score;
        this.severity = Objects.requireNonNull(draft.severity);
        this.detectedAt = draft.detectedAt;
    }

    public Status status() {
        return revision == 0 ? Status.OPEN : Status.UPDATED;
    }

    /** The hit that says most about the trigger. */
    public Cause lead() {
        return causes.get(0);
    }

    /** The id of an alert that {@code payment} opens. */
    public static String id(String subject, int version, Transaction payment) {
        return hash(identity(subject, version, payment));
    }

    /** The id of an alert that {@code payment} opens, if another one had its time and id before. */
    public static String idOfConflict(String subject, int version, Transaction payment) {
        return hash(identity(subject, version, payment) + '\n' + payment.amount + '\n' + payment.content());
    }

    private static String identity(String subject, int version, Transaction payment) {
        return subject + '\n' + version + '\n' + payment.account + '\n' + payment.time + '\n' + payment.id;
    }

    private static String hash(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder(32);
            for (int at = 0; at < 16; at++) {
                text.append(Character.forDigit(digest[at] >> 4 & 15, 16))
                        .append(Character.forDigit(digest[at] & 15, 16));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
        }
    }

    /** Where an alert stands. */
    public enum Status {
        OPEN,
        UPDATED
    }

    /** An alert in the making. */
    public static final class Draft {
        public String id;
        public int revision;
        public String account;
        public Past trigger;
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
