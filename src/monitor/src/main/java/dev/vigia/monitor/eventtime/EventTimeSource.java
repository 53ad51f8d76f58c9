package dev.vigia.monitor.eventtime;

import dev.vigia.monitor.operators.Tally;
import dev.vigia.monitor.settings.MetricNames;
import dev.vigia.monitor.shards.ShardReaders;
import dev.vigia.transactions.arrivals.Arrival;
import java.util.List;
import java.util.Properties;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.operators.StreamingRuntimeContext;
import org.apache.flink.streaming.connectors.kinesis.FlinkKinesisConsumer;
import org.apache.flink.streaming.connectors.kinesis.internals.KinesisDataFetcher;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordPublisher;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordPublisherFactory;
import org.apache.flink.streaming.connectors.kinesis.model.KinesisStreamShardState;
import org.apache.flink.streaming.connectors.kinesis.model.SentinelSequenceNumber;
import org.apache.flink.streaming.connectors.kinesis.model.SequenceNumber;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;
import org.apache.flink.streaming.connectors.kinesis.serialization.KinesisDeserializationSchema;

/**
 * The connector's consumer, with event time that waits for every shard.
 *
 * <p>By itself the consumer ignores a shard from which it has not read a record yet, calls a shard idle because of the clock,
 * and lets event time go while a reshard is under way; records then come out late. Here each subtask follows its shards in
 * {@link ShardTimes}, all subtasks agree on one event time by {@link TimeAgreement}, and each announces that one. The reader
 * of a shard that is too far ahead of the slowest one waits before it reads on. It holds no lock then, so checkpoints go on.
 */
@SuppressWarnings("deprecation") // See KinesisArrivals.
public final class EventTimeSource extends FlinkKinesisConsumer<Arrival> {
    private static final long serialVersionUID = 1L;

    private static final ListStateDescriptor<byte[]> TIMES =
            new ListStateDescriptor<>("event times", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private final String stream;
    private final WaitLimits limits;
    private boolean rests = true;

    private transient ListState<byte[]> state;
    private transient SavedTimes restored;
    private transient volatile Fetcher fetcher;

    public EventTimeSource(
            String stream, KinesisDeserializationSchema<Arrival> schema, Properties properties, WaitLimits limits) {
        super(stream, schema, properties);
        this.stream = stream;
        this.limits = limits;
        setPeriodicWatermarkAssigner(new EventTimestamps());
    }

    /**
     * Returns this source with event time that stays where it is when all shards are silent: an operator decides how long to
     * wait.
     */
    public EventTimeSource neverResting() {
        rests = false;
        return this;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        super.initializeState(context);
        // A union list, because after a restore a subtask may read any of the shards.
        state = context.getOperatorStateStore().getUnionListState(TIMES);
        restored = new SavedTimes();
        if (context.isRestored()) {
            for (byte[] saved : state.get()) {
                restored.add(saved);
            }
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        super.snapshotState(context);
        Fetcher running = fetcher;
        // Before the fetcher runs, the restored times are saved again.
        state.update(List.of((running == null ? restored : running.times.saved()).bytes()));
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        Tally.show(
                metrics,
                rests ? MetricNames.LATE_IN_SHARDS : "labelsLateInShards",
                () -> fetcher == null ? 0 : fetcher.late());
        Tally.show(metrics, rests ? "idleShards" : "idleLabelShards", () -> fetcher == null ? 0 : fetcher.idle());
    }

    @Override
    protected Fetcher createFetcher(
            List<String> streams,
            SourceContext<Arrival> context,
            RuntimeContext runtime,
            Properties properties,
            KinesisDeserializationSchema<Arrival> schema) {
        fetcher = new Fetcher(streams, new AnnouncingContext<>(context), runtime, properties, schema, new Lineage());
        return fetcher;
    }

    /** The connector's fetcher, which follows each shard's event time as well. */
    final class Fetcher extends KinesisDataFetcher<Arrival> {
        private static final long HELD_MILLIS = 50;

        private final ShardTimes times;
        private final AnnouncingContext<Arrival> context;
        private final AgreedTime agreed;
        /** The late rows of each shard. They are no metrics of CloudWatch, which bills each metric. */
        private final MetricGroup shards;

        private volatile boolean closing;

        Fetcher(
                List<String> streams,
                AnnouncingContext<Arrival> context,
                RuntimeContext runtime,
                Properties properties,
                KinesisDeserializationSchema<Arrival> schema,
                Lineage lineage) {
            super(
                    streams,
                    context,
                    runtime,
                    properties,
                    schema,
                    (shard, subtasks) -> {
                        // The assigner is asked for every listed shard, also for those that other subtasks read.
                        lineage.add(shard);
                        return getShardAssigner().assign(shard, subtasks);
                    },
                    getPeriodicWatermarkAssigner(),
                    // No watermark tracker, the connector's way to align subtasks: AgreedTime takes its place.
                    null);
            this.times = new ShardTimes(limits, lineage);
            if (restored != null) {
                times.restore(restored);
            }
            this.context = context;
            this.agreed = AgreedTime.of((StreamingRuntimeContext) runtime, stream, times, this::announce);
            this.shards = runtime.getMetricGroup().addGroup("shards");
        }

        private long late() {
            return times.late().values().stream().mapToLong(Long::longValue).sum();
        }

        private long idle() {
            return times.idle(getCurrentTimeMillis());
        }

        @Override
        public List<StreamShardHandle> discoverNewShardsToSubscribe() throws InterruptedException {
            List<StreamShardHandle> own = super.discoverNewShardsToSubscribe();
            times.list(
                    () -> own.stream()
                            .map(shard -> shard.getShard().getShardId())
                            .iterator(),
                    getCurrentTimeMillis());
            return own;
        }

        @Override
        protected RecordPublisherFactory createRecordPublisherFactory() {
            return new ShardReaders();
        }

        @Override
        public int registerNewSubscribedShardState(KinesisStreamShardState shard) {
            int index = super.registerNewSubscribedShardState(shard);
            boolean ended = shard.getLastProcessedSequenceNum()
                    .equals(SentinelSequenceNumber.SENTINEL_SHARD_ENDING_SEQUENCE_NUM.get());
            String id = shard.getStreamShardHandle().getShard().getShardId();
            times.register(index, id, ended, getCurrentTimeMillis());
            shards.gauge(id, (Gauge<Long>) () -> times.late().getOrDefault(id, 0L));
            return index;
        }

        @Override
        protected RecordPublisher createRecordPublisher(
                SequenceNumber sequence, Properties properties, MetricGroup metrics, StreamShardHandle shard)
                throws InterruptedException {
            return followed(
                    super.createRecordPublisher(sequence, properties, metrics, shard),
                    shard.getShard().getShardId(),
                    this::getCurrentTimeMillis);
        }

        RecordPublisher followed(RecordPublisher publisher, String shard, LongSupplier clock) {
            return new FollowedPublisher(publisher, shard, times, clock, () -> closing);
        }

        @Override
        public void runFetcher() throws Exception {
            times.begin();
            agreed.start(this::stopWithError);
            super.runFetcher();
        }

        /**
         * Sends a record on and follows its time under one lock, so that a snapshot has both or neither. Once the
         * source closes, records are left unread.
         */
        @Override
        protected void emitRecordAndUpdateState(Arrival arrival, long timestamp, int shard, SequenceNumber sequence) {
            boolean tooFarAhead = false;
            synchronized (context.getCheckpointLock()) {
                if (!closing) {
                    super.emitRecordAndUpdateState(arrival, timestamp, shard, sequence);
                    tooFarAhead = times.follow(shard, arrival, getCurrentTimeMillis());
                }
            }
            if (tooFarAhead) {
                awaitTurn(shard);
            }
        }

        private void awaitTurn(int shard) {
            try {
                while (!closing && times.isTooFarAhead(shard)) {
                    times.awaitAgreement(HELD_MILLIS);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /**
         * Announces event time, when Flink's timer asks; where several subtasks have to agree, a thread does the work.
         */
        @Override
        protected void emitWatermark() {
            agreed.look(getCurrentTimeMillis());
        }

        private void announce(TimeReport own, CommonTime common) {
            // A source that never rests waits for its next row, though all shards are idle.
            boolean told = !common.allIdle() || rests;
            if (told) {
                times.announced(context.announce(Math.min(common.eventTime, own.lowest)));
            }
        }

        @Override
        public void shutdownFetcher() {
            closing = true;
            context.endAnnouncements();
            agreed.close();
            super.shutdownFetcher();
        }
    }
}
