package dev.vigia.monitor;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.transactions.Arrival;
import dev.vigia.fraud.transactions.Transaction;
import dev.vigia.monitor.accounts.MonitorAccounts;
import dev.vigia.monitor.arrivals.SortArrivals;
import dev.vigia.monitor.encoding.Types;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/** The job's way of the data, from arrivals to outputs. */
public final class MonitorGraph {
    private MonitorGraph() {}

    /** Adds the graph behind {@code arrivals}, which carry event time. */
    public static void add(DataStream<Arrival> arrivals, String rules, boolean waits, Outputs outputs) {
        SingleOutputStreamOperator<Transaction> transactions = arrivals.process(new SortArrivals())
                .name("sort arrivals")
                .uid("sort-arrivals")
                .returns(Types.TRANSACTION);

        SingleOutputStreamOperator<Judged> judged = transactions
                .keyBy(transaction -> transaction.account, BasicTypeInfo.STRING_TYPE_INFO)
                .transform("monitor accounts", Types.JUDGED, new MonitorAccounts(rules, waits))
                .uid("monitor-accounts");

        SingleOutputStreamOperator<Alert> alerts =
                judged.flatMap(new RaisedAlerts()).name("alerts").uid("alerts").returns(Types.ALERT);

        transactions
                .getSideOutput(SortArrivals.RAW)
                .sinkTo(outputs.raw)
                .name("raw")
                .uid("raw");
        transactions
                .getSideOutput(SortArrivals.QUARANTINE)
                .sinkTo(outputs.quarantine)
                .name("quarantine")
                .uid("quarantine");
        judged.sinkTo(outputs.processed).name("processed").uid("processed");
        alerts.sinkTo(outputs.alerts).name("curated alerts").uid("curated-alerts");
        alerts.sinkTo(outputs.topic).name("topic").uid("topic");
        alerts.sinkTo(outputs.table).name("alert table").uid("alert-table");
    }

    private static final class RaisedAlerts implements FlatMapFunction<Judged, Alert> {
        private static final long serialVersionUID = 1L;

        @Override
        public void flatMap(Judged judged, Collector<Alert> alerts) {
            judged.alerts.forEach(alerts::collect);
        }
    }
}
