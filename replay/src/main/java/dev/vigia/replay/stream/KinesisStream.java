package dev.vigia.replay.stream;

import dev.vigia.replay.records.HashKey;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.KinesisClientBuilder;
import software.amazon.awssdk.services.kinesis.model.ListShardsRequest;
import software.amazon.awssdk.services.kinesis.model.ListShardsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/**
 * A stream of Kinesis Data Streams, on AWS or at a compatible endpoint. The client never retries by itself, because a
 * late retry would change the order of an account's rows.
 */
public final class KinesisStream implements Stream {
    // Each shard has at most one request under way, so with more shards than this some of them wait.
    private static final int MOST_REQUESTS = 64;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final int THROTTLED = 429;
    private static final int SERVER_SIDE = 500;

    private final KinesisClient client;
    private final String name;
    private final ExecutorService requests;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    KinesisStream(KinesisClient client, String name) {
        this.client = client;
        this.name = name;
        AtomicInteger count = new AtomicInteger();
        this.requests = Executors.newFixedThreadPool(MOST_REQUESTS, work -> {
            Thread thread = new Thread(work, "kinesis-" + count.incrementAndGet());
            // A request that hangs must not keep the program alive.
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens a client for the stream. Sends nothing.
     *
     * @param endpoint {@code null} for AWS
     * @param region {@code null} for what the environment says
     * @throws IllegalArgumentException if there is no region
     */
    public static KinesisStream open(String name, URI endpoint, String region) {
        if (endpoint != null) {
            // Stand-ins do not speak CBOR. The SDK reads this property when its first client is built.
            System.setProperty("aws.cborEnabled", "false");
        }
        KinesisClientBuilder builder = KinesisClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(ANSWER_WITHIN))
                .overrideConfiguration(settings -> settings.apiCallTimeout(ANSWER_WITHIN.plusSeconds(5))
                        .retryStrategy(retry -> retry.maxAttempts(1)));
        if (region != null) {
            builder.region(Region.of(region));
        }
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
            if (Endpoints.isLoopback(endpoint)) {
                Endpoints.standInRegion(region).ifPresent(standIn -> builder.region(Region.of(standIn)));
                if (!Endpoints.hasCredentials()) {
                    builder.credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
                }
            }
        }
        try {
            return new KinesisStream(builder.build(), name);
        } catch (SdkClientException incomplete) {
            throw new IllegalArgumentException(
                    "Cannot open the stream " + name + ": " + incomplete.getMessage() + ". Give --region.", incomplete);
        }
    }

    @Override
    public List<Shard> shards() throws StreamTrouble, InterruptedException {
        try {
            List<Shard> open = new ArrayList<>();
            ListShardsRequest request =
                    ListShardsRequest.builder().streamName(name).build();
            while (request != null) {
                ListShardsResponse response = client.listShards(request);
                response.shards().stream()
                        // A closed shard has an ending sequence number. Nothing can be put into it.
                        .filter(shard -> shard.sequenceNumberRange().endingSequenceNumber() == null)
                        .map(shard -> new Shard(
                                shard.shardId(),
                                HashKey.parse(shard.hashKeyRange().startingHashKey()),
                                HashKey.parse(shard.hashKeyRange().endingHashKey())))
                        .forEach(open::add);
                // The service refuses a request that has both a token and the stream's name.
                String next = response.nextToken();
                request = next == null
                        ? null
                        : ListShardsRequest.builder().nextToken(next).build();
            }
            return open;
        } catch (SdkException failed) {
            throw new StreamTrouble(trouble(failed), message(failed));
        }
    }

    @Override
    public void put(Request request) {
        requests.execute(() -> answers.add(answer(request)));
    }

    @Override
    public Answer await(long nanos) throws InterruptedException {
        return nanos == 0 ? answers.poll() : answers.poll(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        requests.shutdownNow();
        client.close();
    }

    private Answer answer(Request request) {
        try {
            List<PutRecordsRequestEntry> records =
                    request.entries().stream().map(KinesisStream::record).collect(Collectors.toList());
            PutRecordsResponse response =
                    client.putRecords(put -> put.streamName(name).records(records));
            return new Answer(
                    request,
                    response.records().stream().map(KinesisStream::outcome).collect(Collectors.toList()));
        } catch (SdkException failed) {
            return Answer.failed(request, trouble(failed), message(failed));
        } catch (RuntimeException unexpected) {
            // Not an answer of the service, so it may be otherwise the next time.
            return Answer.failed(request, Trouble.UNAVAILABLE, unexpected.toString());
        } catch (Error broken) {
            // Every request needs an answer, or whoever sent it waits for ever; this one ends the delivery.
            return Answer.failed(request, Trouble.REFUSED, broken.toString());
        }
    }

    private static PutRecordsRequestEntry record(Entry entry) {
        return PutRecordsRequestEntry.builder()
                .partitionKey(entry.partitionKey())
                .explicitHashKey(entry.explicitHashKey())
                // Without a copy: nobody changes the bytes of an entry once it is packed.
                .data(SdkBytes.fromByteArrayUnsafe(entry.data()))
                .build();
    }

    private static Outcome outcome(PutRecordsResultEntry result) {
        if (result.errorCode() == null) {
            return Outcome.taken(result.shardId());
        }
        return Outcome.failed(trouble(result.errorCode()), result.errorCode());
    }

    private static Trouble trouble(String code) {
        // ProvisionedThroughputExceededException, ThrottlingException, KMSThrottlingException, LimitExceededException.
        return code.contains("Throughput") || code.contains("Throttling") || code.contains("LimitExceeded")
                ? Trouble.THROTTLED
                : Trouble.UNAVAILABLE;
    }

    private static Trouble trouble(SdkException failed) {
        if (!(failed instanceof AwsServiceException)) {
            return isSettled(failed) ? Trouble.REFUSED : Trouble.UNAVAILABLE;
        }
        AwsServiceException service = (AwsServiceException) failed;
        String code = service.awsErrorDetails() == null
                ? ""
                : String.valueOf(service.awsErrorDetails().errorCode());
        if (service.statusCode() == THROTTLED || trouble(code) == Trouble.THROTTLED) {
            return Trouble.THROTTLED;
        }
        // ResourceInUse: the stream is being created or changed, and will be there soon.
        return service.statusCode() >= SERVER_SIDE || code.equals("ResourceInUseException")
                ? Trouble.UNAVAILABLE
                : Trouble.REFUSED;
    }

    /** Returns whether another attempt is useless, because credentials or region are missing. */
    private static boolean isSettled(SdkException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.contains("Unable to load credentials") || message.contains("Unable to load region");
    }

    private static String message(SdkException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.lines().findFirst().orElse("no message");
    }
}
