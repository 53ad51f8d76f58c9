package dev.vigia.replay.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;

class KinesisStreamTest {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    @Test
    void errorOfTheClient_isAnAnswerThatEndsTheDelivery() throws Exception {
        Request request = new Request(3, List.of(new Entry("key", null, new byte[1])));
        try (KinesisStream stream = new KinesisStream(new Broken(), "transactions")) {
            stream.put(request);
            Answer answer = stream.await(PATIENCE_NANOS);
            assertNotNull(answer, "no answer: the delivery would wait for ever");
            assertEquals(Answer.failed(request, Trouble.REFUSED, "java.lang.NoClassDefFoundError: a/Class"), answer);
        }
    }

    /** A client in an installation that lacks a class. */
    private static final class Broken implements KinesisClient {
        @Override
        public PutRecordsResponse putRecords(PutRecordsRequest request) {
            throw new NoClassDefFoundError("a/Class");
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
