package dev.vigia.transactions;

import dev.vigia.transactions.accounts.AccountBasis;
import java.util.Objects;

/** One payment of one account, cleaned: what patterns judge and the lake's processed table keeps. */
public final class Transaction implements Comparable<Transaction> {
    /** Stands for no balance in {@link #balance}. */
    public static final long NO_BALANCE = Long.MIN_VALUE;

    public final String id;
    /** Token of the account: the same for all its transactions, and not to be traced back without the secret. */
    public final String account;

    public final AccountBasis basis;
    /** Event time: milliseconds since 1970, UTC. */
    public final long time;
    /** What the source's zone was ahead of UTC at {@link #time}. */
    public final int offsetSeconds;
    /** Minor units, zero or more. */
    public final long amount;
    /** Minor units, or {@link #NO_BALANCE}. */
    public final long balance;
    /** As received, or {@code null}. */
    public final String location;
    /** The normalised city, or {@code null}. */
    public final String metro;
    /** Of the source, in which places are looked for: ISO 3166-1 alpha-2, or {@code null} if its mapping names none. */
    public final String country;
    /** As received, or {@code null}. Kept for analyses of fairness; no rule may read it. */
    public final String gender;
    /** For example {@code 25-34}, or {@code null}. */
    public final String ageBand;
    /** Merchant, terminal or payee, or {@code null} if the source names none. */
    public final String counterparty;
    /** When the stream took the record: milliseconds since 1970, UTC. */
    public final long arrivedAt;
    /** What had been confirmed of the counterparty, or of the place if there is none, when the transaction happened. */
    public final Labels labels;
    /** What others paid in the same place shortly before. */
    public final Crowd crowd;

    Transaction(Draft draft) {
        this.id = Objects.requireNonNull(draft.id);
        this.account = Objects.requireNonNull(draft.account);
        this.basis = Objects.requireNonNull(draft.basis);
        this.time = draft.time;
        this.offsetSeconds = draft.offsetSeconds;
        this.amount = draft.amount;
        this.balance = draft.balance;
        this.location = draft.location;
        this.metro = draft.metro;
        this.country = draft.country;
        this.gender = draft.gender;
        this.ageBand = draft.ageBand;
        this.counterparty = draft.counterparty;
        this.arrivedAt = draft.arrivedAt;
        this.labels = draft.labels;
        this.crowd = draft.crowd;
    }

    private Transaction(Transaction other, Labels labels, Crowd crowd) {
        this.id = other.id;
        this.account = other.account;
        this.basis = other.basis;
        this.time = other.time;
        this.offsetSeconds = other.offsetSeconds;
        this.amount = other.amount;
        this.balance = other.balance;
        this.location = other.location;
        this.metro = other.metro;
        this.country = other.country;
        this.gender = other.gender;
        this.ageBand = other.ageBand;
        this.counterparty = other.counterparty;
        this.arrivedAt = other.arrivedAt;
        this.labels = labels;
        this.crowd = crowd;
    }

    /** The same transaction with what is confirmed by its time. */
    public Transaction labelled(Labels known) {
        return known == labels ? this : new Transaction(this, known, crowd);
    }

    /** The same transaction with what it met in its place. */
    public Transaction among(Crowd met) {
        return new Transaction(this, labels, met);
    }

    /** Whom labels are remembered of: the counterparty, or the place if the source names none; {@code null} if neither is known. */
    public String subject() {
        return counterparty == null ? metro : counterparty;
    }

    public boolean hasBalance() {
        return balance != NO_BALANCE;
    }

    /** A hash of what it says beside {@link #account}, {@link #time}, {@link #id} and {@link #amount}; computed at each call. */
    public long content() {
        return Content.hash(this);
    }

    /**
     * The order in which transactions count, which is not that of their arrival: by time, id, amount, content and account. 0
     * for two deliveries of one transaction. The account is last because its token depends on a secret, and no result may.
     */
    @Override
    public int compareTo(Transaction other) {
        if (time != other.time) {
            return Long.compare(time, other.time);
        }
        int order = id.compareTo(other.id);
        order = order != 0 ? order : Long.compare(amount, other.amount);
        order = order != 0 ? order : Long.compare(content(), other.content());
        return order != 0 ? order : account.compareTo(other.account);
    }

    /** Seconds since midnight on the clock of the source's zone, 0 to 86,399. */
    public int localSecondOfDay() {
        return (int) Math.floorMod(Math.floorDiv(time, 1000L) + offsetSeconds, 86_400L);
    }

    /** The day in the source's zone, counted from 1 January 1970. */
    public long localEpochDay() {
        return Math.floorDiv(time + offsetSeconds * 1000L, 86_400_000L);
    }

    /** A transaction in the making; it becomes one in {@link #finished}. */
    public static final class Draft {
        public String id;
        public String account;
        public AccountBasis basis;
        public long time;
        public int offsetSeconds;
        public long amount;
        public long balance = NO_BALANCE;
        public String location;
        public String metro;
        public String country;
        public String gender;
        public String ageBand;
        public String counterparty;
        public long arrivedAt;
        public Labels labels = Labels.NONE;
        public Crowd crowd = Crowd.NONE;

        public Transaction finished() {
            return new Transaction(this);
        }
    }
}
