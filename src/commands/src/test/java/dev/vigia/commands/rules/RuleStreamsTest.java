package dev.vigia.commands.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vigia.fraud.rules.RulePush;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleStreamsTest {
    private static final RulePush PUSH = new RulePush("p", null, "book: b");
    private static final String SHARD = "{\"ShardId\":\"shardId-000000000000\",\"HashKeyRange\":"
            + "{\"StartingHashKey\":\"0\",\"EndingHashKey\":\"1\"},\"SequenceNumberRange\":{\"StartingSequenceNumber\":\"1\"}}";

    /** The service's answer to each operation. An operation that is not here gets an error. */
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "ListShards", "{\"Shards\":[" + SHARD + "]}",
            "GetShardIterator", "{\"ShardIterator\":\"here\"}",
            "PutRecord", "{\"ShardId\":\"shardId-000000000000\",\"SequenceNumber\":\"2\"}"));

    @TempDir
    private Path folder;

    private HttpServer kinesis;
    private RuleStreams streams;

    @BeforeEach
    void start() throws IOException {
        kinesis = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        kinesis.createContext("/", this::answer);
        kinesis.start();
        streams = RuleStreams.of(Files.writeString(
                folder.resolve("properties.json"),
                "[{\"PropertyGroupId\":\"source\",\"PropertyMap\":{\"region\":\"us-east-1\",\"endpoint\":\"http://127.0.0.1:"
                        + kinesis.getAddress().getPort() + "\"}},{\"PropertyGroupId\":\"rules\",\"PropertyMap\":"
                        + "{\"stream\":\"rules\",\"status-stream\":\"status\"}}]"));
    }

    @AfterEach
    void stop() {
        streams.close();
        kinesis.stop(0);
    }

    @Test
    void answersThatCannotBeRead_doNotHideThatTheBookWasSent() {
        String message = failure();
        assertTrue(message.startsWith("The book was sent, and the job has not answered within PT0.001S"), message);
        assertTrue(message.contains("the stream status cannot be read"), message);
        assertFalse(message.contains("Cannot reach"), message);
    }

    @Test
    void bookThatWasNotSent_isSaid() {
        answers.remove("PutRecord");
        assertTrue(failure().startsWith("Cannot send the book to the stream rules: "), this::failure);
        answers.remove("GetShardIterator");
        assertTrue(failure().startsWith("Cannot reach the stream status: "), this::failure);
        assertTrue(failure().endsWith("The book was not sent."), this::failure);
    }

    @Test
    void answer_bringsItsWarnings() throws InterruptedException {
        String answer =
                "{\"push\":\"p\",\"status\":\"accepted\",\"book\":\"b\",\"from\":null,\"warnings\":[\"rules:1:1: hm\"]}";
        answers.put(
                "GetRecords",
                "{\"NextShardIterator\":\"there\",\"MillisBehindLatest\":0,\"Records\":[{\"SequenceNumber\":\"3\",\"PartitionKey\":\"k\","
                        + "\"Data\":\"" + Base64.getEncoder().encodeToString(answer.getBytes(StandardCharsets.UTF_8))
                        + "\"}]}");
        PushAnswer found = streams.push(PUSH, Duration.ofMinutes(1));
        assertEquals("rules:1:1: hm", found.warnings().get(0));
        assertEquals("Accepted: book \"b\" judges from the first transaction on.", found.sentence());
    }

    private String failure() {
        return assertThrows(ExplainedFailure.class, () -> streams.push(PUSH, Duration.ofMillis(1)))
                .getMessage();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String known = answers.get(target.substring(target.indexOf('.') + 1));
        byte[] body = (known == null ? "{\"__type\":\"ResourceNotFoundException\",\"message\":\"none\"}" : known)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(known == null ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
