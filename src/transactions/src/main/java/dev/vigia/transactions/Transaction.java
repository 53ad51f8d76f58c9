package dev.vigia.transactions;

import dev.vigia.transactions.accounts.AccountBasis;
import java.util.Objects;

/** A payment of one account, cleaned: patterns judge it, and the lake's processed table keeps it. */
public final class Transaction implements Comparable<Transaction> {
    /** Stands for no balance in {@link #balance}. */
    public static final long NO_BALANCE = Long.MIN_VALUE;

    public final String id;
    /** The token of the account: the same for all its transactions; nobody can trace it back without the secret. */
    public final String account;

    public final AccountBasis basis;
    /** Event time: milliseconds since 1970, UTC. */
    public final long time;
    /** How far the source's zone was ahead of UTC at {@link #time}. */
    public final int offsetSeconds;
    /** The way of the money, as the account sees it. */
    public final Direction direction;
    /** Minor units of {@link #currency}, zero or more: what rules compare. */
    public final long amount;
    /**
     * The ISO 4217 code of another currency than the source's, for which the mapping has no rate; {@code null} if
     * {@link #amount} is in the source's own.
     */
    public final String currency;
    /** Minor units as received, if they were converted; else the same as {@link #amount}. */
    public final long paidAmount;
    /** The currency of {@link #paidAmount}, if it was converted; else {@code null}. */
    public final String paidCurrency;
    /** Minor units, or {@link #NO_BALANCE}. */
    public final long balance;
    /** As received, or {@code null}. */
    public final String location;
    /** The normalised city, or {@code null}. */
    public final String metro;
    /**
     * The country in which its place lies: ISO 3166-1 alpha-2; {@code null} if neither the row nor the source's mapping names
     * one.
     */
    public final String country;
    /** As received, or {@code null}. It is kept for analyses of fairness; no rule may read it. */
    public final String gender;
    /** For example {@code 25-34}, or {@code null}. */
    public final String ageBand;
    /** Merchant, terminal or payee, or {@code null} if the source names none. */
    public final String counterparty;
    /** What only some sources tell. */
    public final Details details;
    /** Whether the source tells the day alone. {@link #time} is then the beginning of the day in the source's zone. */
    public final boolean dayOnly;
    /** When the stream took the record: milliseconds since 1970, UTC. */
    public final long arrivedAt;
    /** The labels of the counterparty, or of the place if there is none, at the time of the transaction. */
    public final Labels labels;
    /** The payments of others in the same place shortly before. */
    public final Crowd crowd;

    Transaction(Draft draft) {
        this.id = Objects.requireNonNull(draft.id);
        this.account = Objects.requireNonNull(draft.account);
        this.basis = Objects.requireNonNull(draft.basis);
        this.time = draft.time;
        this.offsetSeconds = draft.offsetSeconds;
        this.direction = Objects.requireNonNull(draft.direction);
        this.amount = draft.amount;
        this.currency = draft.currency;
        this.paidAmount = draft.paidCurrency == null ? draft.amount : draft.paidAmount;
        this.paidCurrency = draft.paidCurrency;
        this.balance = draft.balance;
        this.location = draft.location;
        this.metro = draft.metro;
        this.country = draft.country;
        this.gender = draft.gender;
        this.ageBand = draft.ageBand;
        this.counterparty = draft.counterparty;
        this.details = Objects.requireNonNull(draft.details);
        this.dayOnly = draft.dayOnly;
        this.arrivedAt = draft.arrivedAt;
        this.labels = Objects.requireNonNull(draft.labels);
        this.crowd = Objects.requireNonNull(draft.crowd);
        if (amount < 0 || paidAmount < 0) {
            throw new IllegalArgumentException(
                    "Cannot make a transaction of " + Math.min(amount, paidAmount) + " minor units: it is below zero.");
        }
    }

    private Transaction(Transaction other, Labels labels, Crowd crowd) {
        this.id = other.id;
        this.account = other.account;
        this.basis = other.basis;
        this.time = other.time;
        this.offsetSeconds = other.offsetSeconds;
        this.direction = other.direction;
        this.amount = other.amount;
        this.currency = other.currency;
        this.paidAmount = other.paidAmount;
        this.paidCurrency = other.paidCurrency;
        this.balance = other.balance;
        this.location = other.location;
        this.metro = other.metro;
        this.country = other.country;
        this.gender = other.gender;
        this.ageBand = other.ageBand;
        this.counterparty = other.counterparty;
        this.details = other.details;
        this.dayOnly = other.dayOnly;
        this.arrivedAt = other.arrivedAt;
        this.labels = labels;
        this.crowd = crowd;
    }

    /** Returns the same transaction with the labels known at its time. */
    public Transaction labelled(Labels known) {
        return known == labels ? this : new Transaction(this, known, crowd);
    }

    /** Returns the same transaction with the payments of others in its place. */
    public Transaction among(Crowd met) {
        return new Transaction(this, labels, met);
    }

    /**
     * Returns the subject of its labels: the counterparty, or the place if the source names none; {@code null} if it has
     * neither.
     */
    public String subject() {
        return counterparty == null ? metro : counterparty;
    }

    /**
     * Returns whether it counts for what is usual elsewhere: it is a payment, and its amount is in the source's currency.
     * Most transactions are.
     */
    public boolean isPayment() {
        return direction == Direction.OUT && currency == null;
    }

    public boolean hasBalance() {
        return balance != NO_BALANCE;
    }

    /**
     * Returns a hash of the fields other than {@link #account}, {@link #time}, {@link #id} and {@link #amount}; computed at
     * each call.
     */
    public long content() {
        return Content.hash(this);
    }

    /**
     * Compares by time, id, amount, content and account: the order in which transactions are judged, whatever the order of
     * their arrival. Two deliveries of one transaction compare as 0. The account is last because its token depends on a
     * secret, and no result may.
     */
    @Override
    public int compareTo(Transaction other) {
        if (time != other.time) {
            return Long.compare(time, other.time);
        }
        int order = id.compareTo(other.id);
        order = order != 0 ? order : Long.compare(amount, other.amount);
        // Hashing is costly, and happens only where time, id and amount are the same.
        order = order != 0 ? order : Long.compare(content(), other.content());
        return order != 0 ? order : account.compareTo(other.account);
    }

    /** Returns the seconds since midnight on the clock of the source's zone, 0 to 86,399. */
    public int localSecondOfDay() {
        return (int) Math.floorMod(Math.floorDiv(time, 1000L) + offsetSeconds, 86_400L);
    }

    /** Returns the day in the source's zone, counted from 1 January 1970. */
    public long localEpochDay() {
        return Math.floorDiv(time + offsetSeconds * 1000L, 86_400_000L);
    }

    /** A transaction in the making. */
    public static final class Draft {
        public String id;
        public String account;
        public AccountBasis basis;
        public long time;
        public int offsetSeconds;
        public Direction direction = Direction.OUT;
        public long amount;
        public String currency;
        public long paidAmount;
        public String paidCurrency;
        public long balance = NO_BALANCE;
        public String location;
        public String metro;
        public String country;
        public String gender;
        public String ageBand;
        public String counterparty;
        public Details details = Details.NONE;
        public boolean dayOnly;
        public long arrivedAt;
        public Labels labels = Labels.NONE;
        public Crowd crowd = Crowd.NONE;

        public Transaction finished() {
            return new Transaction(this);
        }
    }
}
