package dev.vigia.monitor.graph;

import dev.vigia.fraud.feedback.Occurrence;
import dev.vigia.fraud.feedback.SubjectLabel;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.feedback.AcceptLabels;
import dev.vigia.monitor.feedback.JoinLabels;
import dev.vigia.monitor.feedback.LabelTransactions;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedLabel;
import dev.vigia.transactions.arrivals.Quarantined;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/** The part of the graph that brings labels to transactions. */
public final class Feedback {
    private final DataStream<Arrival> labels;
    private final Duration wait;
    private final Duration memory;

    /**
     * Makes the part.
     *
     * @param labels carry event time
     * @param wait how long judging waits for a silent stream of labels; zero if labels count when they come
     * @param memory how long after a transaction a label of it may come
     */
    public Feedback(DataStream<Arrival> labels, Duration wait, Duration memory) {
        this.labels = labels;
        this.wait = wait;
        this.memory = memory;
    }

    /**
     * Adds it to the graph.
     *
     * @param waits whether there is a disorder bound other than zero
     */
    public Labelled addTo(DataStream<Transaction> transactions, boolean waits) {
        // One instance, whatever the parallelism: it sets the pace for all subtasks.
        SingleOutputStreamOperator<ArrivedLabel> accepted = labels.connect(clock(transactions))
                .transform("accept labels", Types.ARRIVED_LABEL, new AcceptLabels(wait.toMillis()))
                .uid("accept-labels")
                .setParallelism(1)
                .setMaxParallelism(1)
                .setBufferTimeout(0);

        // By the transaction's id, because a label names nothing else; its subject is found here.
        SingleOutputStreamOperator<SubjectLabel> joined = occurrences(transactions)
                .keyBy(occurrence -> occurrence.transactionId, BasicTypeInfo.STRING_TYPE_INFO)
                .connect(accepted.keyBy(arrival -> arrival.label.transactionId, BasicTypeInfo.STRING_TYPE_INFO))
                .transform("join labels", Types.SUBJECT_LABEL, new JoinLabels(memory.toMillis()))
                .uid("join-labels")
                .setBufferTimeout(0);

        SingleOutputStreamOperator<Transaction> labelled = transactions
                .keyBy(LabelTransactions::subject, BasicTypeInfo.STRING_TYPE_INFO)
                .connect(joined.keyBy(label -> label.subject, BasicTypeInfo.STRING_TYPE_INFO))
                // Where labels are waited for, rows wait as well, whatever the disorder bound.
                .transform("label transactions", Types.TRANSACTION, new LabelTransactions(waits || !wait.isZero()))
                .uid("label-transactions");

        return new Labelled(
                labelled,
                accepted.getSideOutput(AcceptLabels.QUARANTINE).union(joined.getSideOutput(JoinLabels.UNMATCHED)));
    }

    /** Returns a stream that brings the event time of the transactions, and no element. */
    private static DataStream<Transaction> clock(DataStream<Transaction> transactions) {
        return transactions
                .filter(transaction -> false)
                .setBufferTimeout(0)
                .name("clock of labels")
                .uid("clock-of-labels");
    }

    private static DataStream<Occurrence> occurrences(DataStream<Transaction> transactions) {
        return transactions
                .flatMap(Feedback::occurrence)
                .name("occurrences")
                .uid("occurrences")
                .returns(Types.OCCURRENCE);
    }

    private static void occurrence(Transaction transaction, Collector<Occurrence> occurrences) {
        Occurrence occurrence = Occurrence.of(transaction);
        if (occurrence != null) {
            occurrences.collect(occurrence);
        }
    }

    /** The streams that come of it. */
    public static final class Labelled {
        public final DataStream<Transaction> transactions;
        /** Records that were no labels, and labels that found no transaction. */
        public final DataStream<Quarantined> quarantine;

        Labelled(DataStream<Transaction> transactions, DataStream<Quarantined> quarantine) {
            this.transactions = transactions;
            this.quarantine = quarantine;
        }
    }
}
