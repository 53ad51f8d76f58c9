package dev.vigia.monitor.graph;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.monitor.alerts.SendAlerts;
import dev.vigia.monitor.arrivals.SortArrivals;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.judging.LearnBaselines;
import dev.vigia.monitor.judging.MonitorAccounts;
import dev.vigia.monitor.judging.SampleDays;
import dev.vigia.monitor.judging.WatchPlaces;
import dev.vigia.monitor.rules.AcceptRules;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.Quarantined;
import java.util.Optional;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Adds the job's graph, from arrivals to outputs. */
public final class MonitorGraph {
    private static final OutputTag<byte[]> NO_PUSHES =
            new OutputTag<>("no pushes", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private MonitorGraph() {}

    /**
     * Adds the graph.
     *
     * @param arrivals records of the stream of transactions; they carry event time
     * @param pushes pushed rule books, a record each, if there is a stream of them
     * @param feedback the stream of labels, if there is one
     * @param rules the book that judges until one of them is in force
     * @param waits whether there is a disorder bound other than zero
     */
    public static void add(
            DataStream<Arrival> arrivals,
            Optional<DataStream<byte[]>> pushes,
            Optional<Feedback> feedback,
            String rules,
            boolean waits,
            Outputs outputs) {
        SingleOutputStreamOperator<Transaction> transactions = arrivals.process(new SortArrivals())
                .name("sort arrivals")
                .uid("sort-arrivals")
                .returns(Types.TRANSACTION);

        SingleOutputStreamOperator<Briefing> briefings = briefings(pushes, rules, transactions);

        Optional<Feedback.Labelled> labelled = feedback.map(labels -> labels.addTo(transactions, waits));

        // Places come before accounts: the judgement of a payment looks at what others paid there.
        SingleOutputStreamOperator<Judged> judged = labelled.map(known -> known.transactions)
                .orElse(transactions)
                .keyBy(WatchPlaces::place, BasicTypeInfo.STRING_TYPE_INFO)
                .transform("watch places", Types.TRANSACTION, new WatchPlaces(waits))
                .uid("watch-places")
                .keyBy(transaction -> transaction.account, BasicTypeInfo.STRING_TYPE_INFO)
                .connect(briefings.broadcast())
                .transform("monitor accounts", Types.JUDGED, new MonitorAccounts(rules, waits))
                .uid("monitor-accounts");

        SingleOutputStreamOperator<Alert> alerts =
                judged.flatMap(new RaisedAlerts()).name("alerts").uid("alerts").returns(Types.ALERT);

        transactions
                .getSideOutput(SortArrivals.RAW)
                .sinkTo(outputs.raw)
                .name("raw")
                .uid("raw");
        DataStream<Quarantined> unreadable = transactions.getSideOutput(SortArrivals.QUARANTINE);
        labelled.map(known -> unreadable.union(known.quarantine))
                .orElse(unreadable)
                .union(
                        SendAlerts.to(outputs.topic, alerts, "topic", "topic"),
                        SendAlerts.to(outputs.table, alerts, "alert table", "alert-table"))
                .sinkTo(outputs.quarantine)
                .name("quarantine")
                .uid("quarantine");
        judged.sinkTo(outputs.processed).name("processed").uid("processed");
        alerts.sinkTo(outputs.alerts).name("curated alerts").uid("curated-alerts");
        outputs.rulesStatus.ifPresent(status -> briefings
                .getSideOutput(AcceptRules.ANSWERS)
                .sinkTo(status)
                .name("rules status")
                .uid("rules-status")
                .setParallelism(1));
    }

    /** Adds what briefs the judging, without buffer timeouts: records are few, and accounts wait for them. */
    private static SingleOutputStreamOperator<Briefing> briefings(
            Optional<DataStream<byte[]>> pushes, String rules, SingleOutputStreamOperator<Transaction> transactions) {
        DataStream<Baseline> baselines = transactions
                .transform("sample days", Types.GROUP_SAMPLE, new SampleDays())
                .setBufferTimeout(0)
                .uid("sample-days")
                .keyBy(sample -> sample.group, BasicTypeInfo.STRING_TYPE_INFO)
                .process(new LearnBaselines(), Types.BASELINE)
                .setBufferTimeout(0)
                .name("learn baselines")
                .uid("learn-baselines");
        // Without a stream of pushes an empty one stands in, so that the graph and its uids stay the same.
        return pushes.orElseGet(() -> transactions.getSideOutput(NO_PUSHES))
                .connect(baselines)
                .transform("accept rules", Types.BRIEFING, new AcceptRules(rules))
                .uid("accept-rules")
                .setParallelism(1)
                .setMaxParallelism(1)
                .setBufferTimeout(0);
    }

    private static final class RaisedAlerts implements FlatMapFunction<Judged, Alert> {
        private static final long serialVersionUID = 1L;

        @Override
        public void flatMap(Judged judged, Collector<Alert> alerts) {
            judged.alerts.forEach(alerts::collect);
        }
    }
}
