package dev.vigia.monitor.rules;

import dev.vigia.monitor.settings.MonitorSettings;
import dev.vigia.monitor.shards.KinesisProperties;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.kinesis.sink.KinesisStreamsSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.connectors.kinesis.config.AWSConfigConstants;
import org.apache.flink.streaming.connectors.kinesis.config.ConsumerConfigConstants;

/** Adds the source of pushed rule books from Kinesis, and the sink of the answers to them. */
public final class KinesisRules {
    // One key, so that all answers come to one shard.
    private static final String PARTITION = "rules";
    private static final long LINGER_MILLIS = 50;

    private KinesisRules() {}

    /**
     * Adds the source of pushes, if there is a stream of them. Without a snapshot it begins with the oldest push in the stream,
     * so that a job without state has the newest book too.
     */
    @SuppressWarnings("deprecation") // See KinesisArrivals.
    public static Optional<DataStream<byte[]>> pushes(
            StreamExecutionEnvironment environment, MonitorSettings settings) {
        return settings.rulesStream.map(stream -> environment
                .addSource(
                        new PushSource(stream, new Bytes(), properties(settings)),
                        "rule pushes",
                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                .setParallelism(1)
                .uid("rule-pushes"));
    }

    /** Returns the sink of the answers, if there is a stream of pushes. */
    @SuppressWarnings("deprecation") // Streams by ARN are not known to every service that speaks Kinesis.
    public static Optional<Sink<String>> answers(MonitorSettings settings) {
        Properties client = KinesisProperties.client(settings);
        // HTTP/2 is of no use to so few records, and not every service that speaks Kinesis has it.
        client.setProperty(AWSConfigConstants.HTTP_PROTOCOL_VERSION, "HTTP1_1");
        return settings.rulesStream.map(any -> KinesisStreamsSink.<String>builder()
                .setStreamName(settings.rulesStatusStream)
                .setSerializationSchema(new SimpleStringSchema())
                .setPartitionKeyGenerator(answer -> PARTITION)
                // An answer that fails is sent again. Only what no retry mends, such as a missing stream, ends the job.
                .setFailOnError(false)
                .setMaxTimeInBufferMS(LINGER_MILLIS)
                .setKinesisClientProperties(client)
                .build());
    }

    private static Properties properties(MonitorSettings settings) {
        Properties properties = KinesisProperties.consumer(settings);
        properties.setProperty(ConsumerConfigConstants.STREAM_INITIAL_POSITION, "TRIM_HORIZON");
        return properties;
    }

    private static final class Bytes extends AbstractDeserializationSchema<byte[]> {
        private static final long serialVersionUID = 1L;

        @Override
        public byte[] deserialize(byte[] record) throws IOException {
            return record;
        }
    }
}
