package dev.vigia.monitor.judging;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.judging.Expiry;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.operators.EventOrder;
import dev.vigia.monitor.operators.Tally;
import dev.vigia.monitor.settings.MetricNames;
import dev.vigia.transactions.Transaction;
import java.time.Clock;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Judges each account's transactions in event time.
 *
 * <p>Changes of rules and baselines come as the second input, to every subtask. They are sent before the event time from which
 * they hold. Event time here is the combined watermark, so no transaction is judged before its book and baselines are there.
 */
public final class MonitorAccounts extends EventOrder<Judged>
        implements TwoInputStreamOperator<Transaction, Briefing, Judged>, Triggerable<String, Long> {
    private static final long serialVersionUID = 1L;

    private final String book;

    private transient Clock clock;
    private transient Briefings briefings;
    private transient Tally<Count> tally;
    private transient ValueState<Account> accounts;
    /** A timer per account; its namespace is the memory, of the book in force, for which it was set. */
    private transient InternalTimerService<Long> expiries;

    private transient StreamRecord<Judged> reused;

    /** Counts of this operator, in the order of its state. */
    public enum Count {
        PROCESSED,
        DUPLICATES,
        LATE,
        SUPPRESSED,
        UPDATED,
        ALERTS_INFO,
        ALERTS_LOW,
        ALERTS_MEDIUM,
        ALERTS_HIGH,
        ALERTS_CRITICAL,
        CONFLICTS
    }

    /**
     * Makes the operator.
     *
     * @param book the text of the rule book that judges until another one is in force
     * @param waits whether there is a disorder bound other than zero
     */
    public MonitorAccounts(String book, boolean waits) {
        super(waits);
        this.book = book;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        tally = new Tally<>(Count.class);
        tally.restore(context.getOperatorStateStore(), context.isRestored());
        accounts = context.getKeyedStateStore().getState(new ValueStateDescriptor<>("account", Types.ACCOUNT));
        briefings = new Briefings(book, context.getOperatorStateStore());
        if (context.isRestored()) {
            briefings.restore();
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        clock = Clock.systemUTC();
        reused = new StreamRecord<>(null);
        expiries = getInternalTimerService("expiries", LongSerializer.INSTANCE, this);
        tally.show(getMetricGroup());
        Tally.show(getMetricGroup(), MetricNames.EVENT_TIME_LAG_MILLIS, this::lag);
    }

    /** Returns zero before the first watermark and after the last one. */
    private long lag() {
        boolean known = watermark() != Long.MIN_VALUE && watermark() != Watermark.MAX_WATERMARK.getTimestamp();
        return known ? clock.millis() - watermark() : 0;
    }

    @Override
    public void processElement1(StreamRecord<Transaction> element) throws Exception {
        arrive(element.getValue());
    }

    @Override
    public void processElement2(StreamRecord<Briefing> element) {
        briefings.add(element.getValue());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(mark);
        briefings.forget(mark.getTimestamp());
    }

    @Override
    protected String key(Transaction transaction) {
        return transaction.account;
    }

    @Override
    protected void take(Transaction transaction, boolean late) throws Exception {
        Judge judge = briefings.judge(transaction.time);
        Account known = accounts.value();
        Account account = known == null ? Account.unknown() : known;
        Judged judged = judge.judge(account, transaction, briefings.baselines(transaction.time), late, clock.millis());
        // A redelivery: the account has judged this transaction before.
        if (judged == null) {
            tally.add(Count.DUPLICATES);
            return;
        }
        expire(account, judge.expiry(account));
        accounts.update(account);
        count(judged);
        // One StreamRecord serves all rows: receivers keep its value, never the record.
        output.collect(reused.replace(judged, transaction.time));
    }

    private void expire(Account account, Expiry expiry) {
        Expiry before = account.expiry();
        if (expiry == before) {
            return;
        }
        if (before != Expiry.NONE) {
            // A timer is found by its namespace and time together.
            expiries.deleteEventTimeTimer(before.memory, before.time);
        }
        expiries.registerEventTimeTimer(expiry.memory, expiry.time);
        account.expires(expiry);
    }

    private void count(Judged judged) {
        tally.add(Count.PROCESSED);
        tally.add(Count.SUPPRESSED, judged.suppressed);
        if (judged.late) {
            tally.add(Count.LATE);
        }
        if (judged.conflict) {
            tally.add(Count.CONFLICTS);
        }
        for (Alert alert : judged.alerts) {
            boolean opened = alert.status() == Alert.Status.OPEN;
            // The counts of severities stand in the order of Severity.
            tally.add(opened ? Count.values()[Count.ALERTS_INFO.ordinal() + alert.severity.ordinal()] : Count.UPDATED);
        }
    }

    @Override
    public void onEventTime(InternalTimer<String, Long> timer) throws Exception {
        Judge judge = briefings.judge(timer.getTimestamp());
        // Only a timer that was set under another book can fire too early.
        if (timer.getNamespace() != judge.memory() && isWanted(timer.getTimestamp(), judge)) {
            return;
        }
        accounts.clear();
    }

    /** Sets a later timer for an account whose timer was set under another book, if this book's memory lasts longer. */
    private boolean isWanted(long time, Judge judge) throws Exception {
        Account account = accounts.value();
        Expiry expiry = judge.expiry(account);
        if (expiry.time <= time) {
            return false;
        }
        expire(account, expiry);
        accounts.update(account);
        return true;
    }

    @Override
    public void onProcessingTime(InternalTimer<String, Long> timer) {
        throw new IllegalStateException("No timer of this operator follows the wall clock.");
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        tally.snapshot();
        briefings.snapshot(getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
    }
}
