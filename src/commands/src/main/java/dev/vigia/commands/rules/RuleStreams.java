package dev.vigia.commands.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.fraud.rules.RulePush;
import dev.vigia.local.services.Clients;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** The two streams by which a running job is given rule books and answers. */
public final class RuleStreams implements AutoCloseable {
    private static final long POLL_MILLIS = 250;
    private static final int MOST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KinesisClient kinesis;
    private final String pushes;
    private final String answers;
    /** Why the answers could not be read when they were last asked for; {@code null} if they could. */
    private SdkException unheard;

    private RuleStreams(KinesisClient kinesis, String pushes, String answers) {
        this.kinesis = kinesis;
        this.pushes = pushes;
        this.answers = answers;
    }

    /** @param properties the job's application properties, in the managed service's JSON */
    public static RuleStreams of(Path properties) {
        try {
            JsonNode groups = JSON.readTree(properties.toFile());
            String endpoint = setting(groups, "source", "endpoint");
            return new RuleStreams(
                    Clients.kinesis(
                            endpoint.isEmpty() ? null : URI.create(endpoint), setting(groups, "source", "region")),
                    required(groups, properties, "stream"),
                    required(groups, properties, "status-stream"));
        } catch (IOException unreadable) {
            throw CommandFailed.badInput(
                    "Cannot read " + properties
                            + ". Start ./vigia demo, or say with --properties where the running job's application properties are.");
        }
    }

    /**
     * Sends a book and waits for what the job says.
     *
     * @throws CommandFailed if it refuses the book, or says nothing; the message says whether the book was sent
     */
    public Answer push(RulePush push, Duration patience) throws InterruptedException {
        byte[] record = push.json().getBytes(StandardCharsets.UTF_8);
        if (record.length > MOST_BYTES) {
            throw CommandFailed.badInput("The rule book is too large for a record of a stream, which takes 1 MiB.");
        }
        List<String> places = places();
        send(push, record);
        return answer(push.id, places, System.nanoTime() + patience.toNanos())
                .orElseThrow(() -> CommandFailed.because("The book was sent, and the job has not answered within "
                        + patience
                        + (unheard == null
                                ? ". Check that it is running. If it is not, it takes the book when it is started."
                                : ": the stream " + answers + " cannot be read (" + unheard.getMessage()
                                        + "). The job may have accepted the book or refused it; its log says which.")));
    }

    private List<String> places() {
        try {
            return placesOfAnswers();
        } catch (SdkException failed) {
            throw CommandFailed.because(
                    "Cannot reach the stream " + answers + ": " + failed.getMessage() + ". The book was not sent.");
        }
    }

    private void send(RulePush push, byte[] record) {
        try {
            kinesis.putRecord(
                    request -> request.streamName(pushes).partitionKey(push.id).data(SdkBytes.fromByteArray(record)));
        } catch (SdkServiceException refused) {
            throw CommandFailed.because("Cannot send the book to the stream " + pushes + ": " + refused.getMessage());
        } catch (SdkException noAnswer) {
            throw CommandFailed.because("Cannot send the book to the stream " + pushes + ": " + noAnswer.getMessage()
                    + ". It may have arrived nevertheless; to push it again does no harm.");
        }
    }

    private List<String> placesOfAnswers() {
        List<String> places = new ArrayList<>();
        for (Shard shard :
                kinesis.listShards(request -> request.streamName(answers)).shards()) {
            places.add(kinesis.getShardIterator(request -> request.streamName(answers)
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.LATEST))
                    .shardIterator());
        }
        return places;
    }

    private Optional<Answer> answer(String push, List<String> places, long end) throws InterruptedException {
        List<String> next = places;
        while (System.nanoTime() < end) {
            List<String> further = new ArrayList<>();
            for (String place : next) {
                Optional<GetRecordsResponse> records = records(place);
                if (records.isEmpty()) {
                    further.add(place);
                    continue;
                }
                GetRecordsResponse found = records.get();
                for (Record record : found.records()) {
                    JsonNode answer = answer(record);
                    if (answer.path("push").asText().equals(push)) {
                        return Optional.of(Answer.of(answer));
                    }
                }
                Optional.ofNullable(found.nextShardIterator()).ifPresent(further::add);
            }
            next = further;
            Thread.sleep(POLL_MILLIS);
        }
        return Optional.empty();
    }

    /** Empty if the stream cannot be read now: the book is on its way, and a later try may find the answer. */
    private Optional<GetRecordsResponse> records(String place) {
        try {
            unheard = null;
            return Optional.of(kinesis.getRecords(request -> request.shardIterator(place)));
        } catch (SdkException failed) {
            unheard = failed;
            return Optional.empty();
        }
    }

    /** What others may have written there is no answer. */
    private static JsonNode answer(Record record) {
        try {
            return JSON.readTree(record.data().asByteArray());
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    private static String required(JsonNode groups, Path properties, String key) {
        String value = setting(groups, "rules", key);
        if (value.isEmpty()) {
            throw CommandFailed.badInput("The job of " + properties + " takes no rules while it runs: it has no setting"
                    + " rules." + key + ".");
        }
        return value;
    }

    private static String setting(JsonNode groups, String group, String key) {
        for (JsonNode each : groups) {
            if (each.path("PropertyGroupId").asText().equals(group)) {
                return each.path("PropertyMap").path(key).asText();
            }
        }
        return "";
    }

    @Override
    public void close() {
        kinesis.close();
    }

    /**
     * What the job said of an accepted book.
     *
     * @param book its name
     * @param from the event time from which it judges, or {@code null} for from the first transaction on
     * @param warnings what its author should know, with line and column
     */
    public record Answer(String book, String from, List<String> warnings) {
        static Answer of(JsonNode answer) {
            if (!answer.path("status").asText().equals("accepted")) {
                throw CommandFailed.badInput(
                        "The job refuses the book:\n" + String.join("\n", texts(answer.path("problems"))));
            }
            return new Answer(
                    answer.path("book").asText(),
                    answer.path("from").isNull() ? null : answer.path("from").asText(),
                    texts(answer.path("warnings")));
        }

        private static List<String> texts(JsonNode list) {
            List<String> texts = new ArrayList<>();
            list.forEach(text -> texts.add(text.asText()));
            return texts;
        }

        String sentence() {
            return "Accepted: book \"" + book + "\" judges "
                    + (from == null
                            ? "from the first transaction on."
                            : "transactions from " + from + " (event time) on.");
        }
    }
}
