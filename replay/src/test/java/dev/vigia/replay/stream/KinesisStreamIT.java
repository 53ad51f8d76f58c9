package dev.vigia.replay.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KinesisStreamIT {
    private static final Request TWO =
            new Request(3, List.of(new Entry("a", "7", new byte[] {1}), new Entry("b", null, new byte[] {2})));

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private HttpServer server;
    private KinesisStream stream;
    private int status = 200;
    private String body;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        stream = KinesisStream.open(
                "s", URI.create("http://127.0.0.1:" + server.getAddress().getPort()), null);
    }

    @AfterEach
    void close() {
        stream.close();
        server.stop(0);
    }

    @Test
    void stream_speaksJsonAndTellsWhatBecameOfEachEntry() throws InterruptedException {
        body = "{\"FailedRecordCount\":1,\"Records\":[{\"ShardId\":\"shard-1\",\"SequenceNumber\":\"1\"},"
                + "{\"ErrorCode\":\"ProvisionedThroughputExceededException\",\"ErrorMessage\":\"slow\"}]}";
        Answer answer = put();
        assertEquals(Outcome.taken("shard-1"), answer.outcomes().get(0));
        assertEquals(Trouble.THROTTLED, answer.outcomes().get(1).trouble());
        String request = asked.take();
        assertEquals("application/x-amz-json-1.1", request.substring(0, request.indexOf(' ')));
        assertNull(stream.await(0));
    }

    @Test
    void stream_isAskedOnceAndItsFailureNamed() throws InterruptedException {
        body = "{\"__type\":\"ProvisionedThroughputExceededException\",\"message\":\"slow\"}";
        status = 400;
        assertEquals(Trouble.THROTTLED, put().outcomes().get(1).trouble());
        body = "{\"__type\":\"ResourceNotFoundException\",\"message\":\"no such stream\"}";
        assertEquals(Trouble.REFUSED, put().outcomes().get(0).trouble());
        body = "{\"__type\":\"InternalFailure\"}";
        status = 500;
        assertEquals(Trouble.UNAVAILABLE, put().outcomes().get(0).trouble());
        assertEquals(3, asked.size());
        server.stop(0);
        assertEquals(Trouble.UNAVAILABLE, put().outcomes().get(0).trouble());
    }

    @Test
    void stream_givesItsOpenShards() throws Exception {
        body = "{\"Shards\":[{\"ShardId\":\"old\",\"HashKeyRange\":{\"StartingHashKey\":\"0\",\"EndingHashKey\":\"9\"},"
                + "\"SequenceNumberRange\":{\"StartingSequenceNumber\":\"1\",\"EndingSequenceNumber\":\"2\"}},"
                + "{\"ShardId\":\"new\",\"HashKeyRange\":{\"StartingHashKey\":\"0\",\"EndingHashKey\":\"9\"},"
                + "\"SequenceNumberRange\":{\"StartingSequenceNumber\":\"3\"}}]}";
        List<Shard> shards = stream.shards();
        assertEquals(1, shards.size());
        assertEquals("new", shards.get(0).id());
        assertEquals("9", shards.get(0).last().toString());
    }

    private Answer put() throws InterruptedException {
        stream.put(TWO);
        return stream.await(30_000_000_000L);
    }
}
