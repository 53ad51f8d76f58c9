package dev.vigia.warehouse.partitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.warehouse.catalog.LakeCatalog;
import dev.vigia.warehouse.catalog.Span;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.GlueException;

/** Tests the function with the real client of Glue, against a stand-in. */
class RegisterPartitionsTest {
    private static final List<String> FILES = List.of(
            Events.created("vigia-processed", "bank_transactions/date=2016-08-02/part-0.parquet"),
            Events.created("vigia-processed", "bank_transactions/date=2016-08-02/part 1.parquet"),
            Events.notification(
                    "vigia-processed",
                    "bank_transactions/date=2016-08-03/part+1 of 2.parquet",
                    "vigia-raw",
                    "bank_transactions/extracted_at_date=2016-10-21/part-0.parquet"),
            Events.created("vigia-raw", "quarantine/extracted_at_date=2016-10-21/part-0.parquet"),
            Events.created("vigia-curated", "alerts/date=2016-08-02/part-0.parquet"),
            Events.notification("vigia-curated", "music_tops/week=2026-W47/top=overall/part-0.parquet"),
            Events.created("vigia-curated", "music_tops/week=2026-W47/top=by_user/part-0.parquet"),
            Events.created("vigia-curated", "music_tops/week=2026-W47/top=by_user/part-1.parquet"),
            Events.created("vigia-curated", "music_tops/week=2026-W47/shrunk/part-0.parquet"));

    private static final Map<String, String> LOCATIONS = Map.of(
            "processed_bank_transactions 2016-08-02", "s3://vigia-processed/bank_transactions/date=2016-08-02/",
            "processed_bank_transactions 2016-08-03", "s3://vigia-processed/bank_transactions/date=2016-08-03/",
            "raw_bank_transactions 2016-10-21", "s3://vigia-raw/bank_transactions/extracted_at_date=2016-10-21/",
            "quarantine 2016-10-21", "s3://vigia-raw/quarantine/extracted_at_date=2016-10-21/",
            "alerts 2016-08-02", "s3://vigia-curated/alerts/date=2016-08-02/",
            "music_overall 2026-W47", "s3://vigia-curated/music_tops/week=2026-W47/top=overall/",
            "music_by_user 2026-W47", "s3://vigia-curated/music_tops/week=2026-W47/top=by_user/",
            "music_shrunk 2026-W47", "s3://vigia-curated/music_tops/week=2026-W47/shrunk/");

    private GlueStandIn glue;
    private GlueClient client;

    @BeforeEach
    void start() throws IOException {
        glue = GlueStandIn.with(LakeCatalog.tables(SourceMapping.kaggleBank(), Span.standard()));
        StandardRetryStrategy retries = StandardRetryStrategy.builder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
        client = GlueClient.builder()
                .endpointOverride(glue.address())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.retryStrategy(retries))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        glue.close();
    }

    @Test
    void files_haveTheirPartitionsRegistered() {
        assertEquals(List.of(), failed(FILES));
        assertEquals(LOCATIONS, glue.locations());
    }

    @Test
    void partition_isAsItsTableButForItsPlace() {
        failed(FILES);
        ObjectNode storage =
                glue.partition("alerts 2016-08-02").path("StorageDescriptor").deepCopy();
        storage.put("Location", "s3://vigia-curated/alerts/");
        assertEquals(glue.table("alerts").path("StorageDescriptor"), storage);
    }

    @Test
    void events_twiceAndInAnyOrderGiveTheSame() {
        for (int seed = 1; seed <= 5; seed++) {
            List<String> events = new ArrayList<>(FILES);
            events.addAll(FILES);
            Collections.shuffle(events, new Random(seed));
            assertEquals(List.of(), failed(events.subList(0, 7)));
            assertEquals(List.of(), failed(events.subList(7, events.size())));
            assertEquals(LOCATIONS, glue.locations());
        }
    }

    @Test
    void functionsAtTheSameTime_giveTheSame() throws Exception {
        List<Callable<List<String>>> calls = IntStream.range(0, 8)
                .mapToObj(seed -> {
                    List<String> events = new ArrayList<>(FILES);
                    Collections.shuffle(events, new Random(seed));
                    return (Callable<List<String>>) () -> failed(events);
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<String>> call : threads.invokeAll(calls)) {
                assertEquals(List.of(), call.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(LOCATIONS, glue.locations());
    }

    @Test
    void glueThatThrottlesOrFailsOnce_isAskedAgain() {
        glue.refuse("ThrottlingException");
        glue.refuse("InternalServiceException");
        assertEquals(List.of(), failed(FILES));
        assertEquals(LOCATIONS, glue.locations());
    }

    @Test
    void partitionThatIsRefused_hasItsMessagesComeAgain() {
        glue.refuseOnePartition("InternalServiceException");
        assertEquals(List.of("m0", "m1"), failed(FILES));
        assertEquals(LOCATIONS.size() - 1, glue.locations().size());

        assertEquals(List.of(), failed(FILES.subList(0, 2)));
        assertEquals(LOCATIONS, glue.locations());
    }

    @Test
    void tableWhosePartitionsAreRefused_doesNotKeepOthersBack() {
        glue.refuseOnePartition("ResourceNumberLimitExceededException");
        glue.refuseOnePartition("ResourceNumberLimitExceededException");
        assertEquals(List.of("m0", "m1", "m2"), failed(FILES));
        assertTrue(glue.locations().containsKey("alerts 2016-08-02"));
    }

    @Test
    void glueThatGoesOnThrottling_hasMessagesComeAgain() {
        IntStream.range(0, 3).forEach(attempt -> glue.refuse("ThrottlingException"));
        assertEquals(List.of("m0", "m1", "m2"), failed(FILES));
        assertEquals(List.of(), failed(FILES));
        assertEquals(LOCATIONS, glue.locations());
    }

    @Test
    void glueThatCannotBeReached_failsTheWholeCall() {
        glue.close();
        assertThrows(RuntimeException.class, () -> failed(FILES));
    }

    @Test
    void databaseThatIsNotThere_failsTheWholeCall() {
        RegisterPartitions function = new RegisterPartitions(new GlueCatalog(client, "another"));
        assertThrows(GlueException.class, () -> function.handleRequest(Events.queued(FILES), new Log()));
    }

    @Test
    void filesOfNoTable_arePassedOver() {
        List<String> others = List.of(
                Events.created("vigia-curated", "music_tops/week=2026-W47/summary.json"),
                Events.created("vigia-curated", "music_tops/_unfinished-2026-W47-1/top=overall/part-0.parquet"),
                Events.created("vigia-curated", "alerts/date=2016-08-02/_part.parquet"),
                Events.created("vigia-curated", "alerts/date=2016-08-02/.part.parquet"),
                Events.created("vigia-curated", "alerts/date=2016-08-02/deeper/part.parquet"),
                Events.created("vigia-curated", "alerts/date=/part.parquet"),
                Events.created("vigia-curated", "alerts/part.parquet"),
                Events.created("vigia-elsewhere", "alerts/date=2016-08-02/part.parquet"),
                Events.created("vigia-curated", "asha.rao@example.org/date=2016-08-02/part.parquet"),
                "{\"Event\":\"s3:TestEvent\"}");
        Log log = new Log();
        RegisterPartitions function = new RegisterPartitions(new GlueCatalog(client, GlueStandIn.DATABASE));
        assertEquals(
                List.of(), function.handleRequest(Events.queued(others), log).getBatchItemFailures());
        assertEquals(Map.of(), glue.locations());
        assertEquals(
                List.of("Partitions registered or there before: 0, files of no table: 9, failed: {}"), log.lines());
    }

    @Test
    void messageThatIsNoJson_failsAlone() {
        List<String> events = new ArrayList<>(FILES);
        events.add(2, "no JSON");
        assertEquals(List.of("m2"), failed(events));
        assertEquals(LOCATIONS, glue.locations());
    }

    @Test
    void morePartitionsThanGlueTakesAtOnce_areRegisteredInParts() {
        List<String> days = IntStream.range(0, 2 * GlueCatalog.MOST + 1)
                .mapToObj(day -> Events.created(
                        "vigia-curated",
                        "alerts/date=" + LocalDate.of(2016, 1, 1).plusDays(day) + "/part-0.parquet"))
                .toList();
        assertEquals(List.of(), failed(days));
        assertEquals(days.size(), glue.locations().size());
    }

    @Test
    void functionWithoutItsEnvironment_saysWhatIsMissing() {
        IllegalStateException missing = assertThrows(IllegalStateException.class, () -> GlueClients.catalog(Map.of()));
        assertEquals("Cannot register partitions: the function's environment has no AWS_REGION.", missing.getMessage());
    }

    /** Returns the messages that fail in a new function. */
    private List<String> failed(List<String> messages) {
        RegisterPartitions function = new RegisterPartitions(new GlueCatalog(client, GlueStandIn.DATABASE));
        return function.handleRequest(Events.queued(messages), new Log()).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }
}
