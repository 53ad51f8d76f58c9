package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.arrivals.Quarantined;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessageTypeInfo;
import org.apache.flink.streaming.api.connector.sink2.CommittableWithLineage;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.util.Collector;

/**
 * Sends alerts to a sink, and passes on those that its service refuses.
 *
 * <p>A Flink sink ends the stream. Its writer does not: before each checkpoint it hands committables to a committer. Here these
 * are refused alerts, which go on to quarantine, so that a checkpoint holds each of them once.
 */
public final class SendAlerts {
    private SendAlerts() {}

    /**
     * Adds the sink's writer to the graph.
     *
     * @param uid of the writer; the operator after it has the same with {@code -refused} behind it
     * @return the refused alerts, as quarantine holds them
     */
    public static DataStream<Quarantined> to(Sink<Alert> sink, DataStream<Alert> alerts, String name, String uid) {
        return alerts.transform(
                        name,
                        CommittableMessageTypeInfo.of(RefusedAlerts::new),
                        new SinkWriterOperatorFactory<Alert, Quarantined>(sink))
                .uid(uid)
                .flatMap(new Refused())
                .name(name + ": refused")
                .uid(uid + "-refused")
                .returns(Types.QUARANTINED);
    }

    private static final class Refused implements FlatMapFunction<CommittableMessage<Quarantined>, Quarantined> {
        private static final long serialVersionUID = 1L;

        @Override
        public void flatMap(CommittableMessage<Quarantined> message, Collector<Quarantined> refused) {
            if (message instanceof CommittableWithLineage) {
                refused.collect(((CommittableWithLineage<Quarantined>) message).getCommittable());
            }
        }
    }
}
