package dev.vigia.commands.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.fraud.rules.RulePush;
import dev.vigia.local.services.Clients;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
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

/** The two streams through which a running job takes rule books and answers. */
public final class RuleStreams implements AutoCloseable {
    /** Four reads per second. AWS allows five for a shard. */
    private static final long POLL_MILLIS = 250;
    /** The largest record of a stream. */
    private static final int MOST_BYTES = 1 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KinesisClient kinesis;
    private final RunningJob job;
    /** The reason why the answers could not be read at the last try; {@code null} if they could. */
    private SdkException unreadable;

    private RuleStreams(KinesisClient kinesis, RunningJob job) {
        this.kinesis = kinesis;
        this.job = job;
    }

    /** @param properties the job's application properties, in the JSON of the managed service */
    public static RuleStreams of(Path properties) {
        RunningJob job = RunningJob.of(properties);
        return new RuleStreams(Clients.kinesis(job.endpoint(), job.region()), job);
    }

    /**
     * Sends a book and waits for the job's answer.
     *
     * @throws ExplainedFailure if the job refuses the book or does not answer; the message says whether the book was sent
     */
    public PushAnswer push(RulePush push, Duration patience) throws InterruptedException {
        byte[] record = push.json().getBytes(StandardCharsets.UTF_8);
        if (record.length > MOST_BYTES) {
            throw ExplainedFailure.badInput("The rule book is too large for a record of a stream, which takes 1 MiB.");
        }
        // Before the book is sent, so that no answer can be missed.
        List<String> iterators = newestOfEachShard();
        send(push, record);
        return answer(push.id, iterators, System.nanoTime() + patience.toNanos())
                .orElseThrow(() -> ExplainedFailure.because(
                        "The book was sent, and the job has not answered within " + patience + silence()));
    }

    private String silence() {
        return unreadable == null
                ? ". Check that it is running. If it is not, it takes the book when it is started."
                : ": the stream " + job.answers() + " cannot be read (" + unreadable.getMessage()
                        + "). The job may have accepted the book or refused it; its log says which.";
    }

    private void send(RulePush push, byte[] record) {
        try {
            kinesis.putRecord(request ->
                    request.streamName(job.pushes()).partitionKey(push.id).data(SdkBytes.fromByteArray(record)));
        } catch (SdkServiceException refused) {
            // The service has answered, so the book is not in the stream. Without an answer it may be.
            throw ExplainedFailure.because(
                    "Cannot send the book to the stream " + job.pushes() + ": " + refused.getMessage());
        } catch (SdkException noAnswer) {
            throw ExplainedFailure.because("Cannot send the book to the stream " + job.pushes() + ": "
                    + noAnswer.getMessage() + ". It may have arrived nevertheless; pushing it again does no harm.");
        }
    }

    private List<String> newestOfEachShard() {
        try {
            List<String> iterators = new ArrayList<>();
            // One request lists up to 1,000 shards, far more than answers need.
            for (Shard shard : kinesis.listShards(request -> request.streamName(job.answers()))
                    .shards()) {
                iterators.add(kinesis.getShardIterator(request -> request.streamName(job.answers())
                                .shardId(shard.shardId())
                                .shardIteratorType(ShardIteratorType.LATEST))
                        .shardIterator());
            }
            return iterators;
        } catch (SdkException failed) {
            throw ExplainedFailure.because("Cannot reach the stream " + job.answers() + ": " + failed.getMessage()
                    + ". The book was not sent.");
        }
    }

    private Optional<PushAnswer> answer(String push, List<String> iterators, long end) throws InterruptedException {
        List<String> next = iterators;
        while (System.nanoTime() < end) {
            List<String> further = new ArrayList<>();
            for (String iterator : next) {
                Optional<GetRecordsResponse> records = records(iterator);
                Optional<PushAnswer> answer = records.flatMap(found -> answer(push, found));
                if (answer.isPresent()) {
                    return answer;
                }
                // A shard that cannot be read now is read from the same place again; one that is closed has no next.
                if (records.isEmpty()) {
                    further.add(iterator);
                } else if (records.get().nextShardIterator() != null) {
                    further.add(records.get().nextShardIterator());
                }
            }
            next = further;
            Thread.sleep(POLL_MILLIS);
        }
        return Optional.empty();
    }

    private static Optional<PushAnswer> answer(String push, GetRecordsResponse found) {
        return found.records().stream()
                .map(RuleStreams::json)
                .filter(answer -> answer.path("push").asText().equals(push))
                .findFirst()
                .map(PushAnswer::of);
    }

    private Optional<GetRecordsResponse> records(String iterator) {
        try {
            unreadable = null;
            return Optional.of(kinesis.getRecords(request -> request.shardIterator(iterator)));
        } catch (SdkException failed) {
            unreadable = failed;
            return Optional.empty();
        }
    }

    /** Returns a missing node for a record that is no JSON, because others may write into the stream, too. */
    private static JsonNode json(Record record) {
        try {
            return JSON.readTree(record.data().asByteArray());
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        kinesis.close();
    }
}
