package dev.vigia.local.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Tests that the stand-in does all that the job's table of alerts and its readers need of DynamoDB. */
class DynamoDbContractIT {
    private static final String KEY = "alert_id";
    private static final int LARGEST_ITEM = 400 * 1024;

    @TempDir
    private static Path work;

    private static LocalServices services;
    private static DynamoDbClient dynamodb;

    private String table;

    @BeforeAll
    static void start() {
        services = LocalServices.start(work);
        dynamodb = Clients.dynamodb(services.endpoints());
    }

    @AfterAll
    static void stop() {
        dynamodb.close();
        services.close();
    }

    @BeforeEach
    void create(TestInfo test) {
        table = test.getTestMethod().orElseThrow().getName();
        Tables.create(dynamodb, table, KEY);
    }

    @Test
    void table_isPaidForByRequest() {
        TableDescription described =
                dynamodb.describeTable(request -> request.tableName(table)).table();
        assertEquals(TableStatus.ACTIVE, described.tableStatus());
        assertEquals(BillingMode.PAY_PER_REQUEST, described.billingModeSummary().billingMode());
    }

    @Test
    void put_takesANewAlertAndANewerRevisionAlone() {
        put("a", 9);
        assertThrows(ConditionalCheckFailedException.class, () -> put("a", 9));
        assertThrows(ConditionalCheckFailedException.class, () -> put("a", 2));
        put("a", 10);
        assertEquals("10", item("a").get("revision").n());
    }

    @Test
    void put_ofOneRevisionFromManySidesIsTakenOnce() {
        long taken =
                IntStream.range(0, 20).parallel().filter(i -> isTaken("a", 1)).count();
        assertEquals(1, taken);
    }

    @Test
    void scan_givesEachItemOncePageByPage() {
        Set<String> put = new TreeSet<>();
        for (int i = 0; i < 25; i++) {
            put("alert-" + i, 0);
            put.add("alert-" + i);
        }
        Set<String> read = new TreeSet<>();
        Map<String, AttributeValue> start = null;
        do {
            Map<String, AttributeValue> from = start;
            ScanResponse page =
                    dynamodb.scan(request -> request.tableName(table).limit(10).exclusiveStartKey(from));
            assertTrue(page.count() <= 10, page::toString);
            page.items().forEach(item -> assertTrue(read.add(item.get(KEY).s())));
            start = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (start != null);
        assertEquals(put, read);
    }

    @Test
    void scan_ofMoreThanAMegabyteComesInPages() {
        String text = "x".repeat(300_000);
        for (int i = 0; i < 8; i++) {
            put("alert-" + i, 0, text);
        }
        ScanResponse first = dynamodb.scan(request -> request.tableName(table));
        assertTrue(first.hasLastEvaluatedKey() && first.count() < 8, () -> first.count() + " items in one page");
        Set<String> read = dynamodb.scanPaginator(request -> request.tableName(table)).items().stream()
                .map(item -> item.get(KEY).s())
                .collect(Collectors.toSet());
        assertEquals(8, read.size());
    }

    @Test
    void query_findsByKeyAndFilters() {
        put("a", 0);
        put("b", 0);
        assertEquals(List.of("b"), query("b", "revision = :zero"));
        assertEquals(List.of(), query("b", "revision > :zero"));
        assertEquals(List.of(), query("c", "revision = :zero"));
    }

    @Test
    void item_ofMoreThan400KilobytesIsRefusedAsOnAws() {
        DynamoDbException refused = assertThrows(DynamoDbException.class, () -> put("a", 0, "x".repeat(LARGEST_ITEM)));
        assertEquals("ValidationException", refused.awsErrorDetails().errorCode());
        assertEquals(
                "Item size has exceeded the maximum allowed size",
                refused.awsErrorDetails().errorMessage());
        put("a", 0, "x".repeat(LARGEST_ITEM - 200));
    }

    @Test
    void expiry_isAFieldAndNothingIsDeletedByIt() {
        put("a", 0);
        assertEquals("1", item("a").get("expires_at").n());
        assertEquals(
                TimeToLiveStatus.DISABLED,
                dynamodb.describeTimeToLive(request -> request.tableName(table))
                        .timeToLiveDescription()
                        .timeToLiveStatus());
        DynamoDbException unknown = assertThrows(
                DynamoDbException.class,
                () -> dynamodb.updateTimeToLive(request -> request.tableName(table)
                        .timeToLiveSpecification(expiry -> expiry.enabled(true).attributeName("expires_at"))));
        assertEquals("UnknownOperationException", unknown.awsErrorDetails().errorCode());
    }

    @Test
    void missingTable_isNamedAsOnAws() {
        assertThrows(
                ResourceNotFoundException.class,
                () -> dynamodb.putItem(request -> request.tableName("other").item(alert("a", 0, ""))));
    }

    @Test
    void restart_keepsTheTable() {
        put("a", 3);
        stop();
        start();
        assertEquals("3", item("a").get("revision").n());
        assertThrows(ConditionalCheckFailedException.class, () -> put("a", 3));
    }

    private boolean isTaken(String id, int revision) {
        try {
            put(id, revision);
            return true;
        } catch (ConditionalCheckFailedException repeat) {
            return false;
        }
    }

    private void put(String id, int revision) {
        put(id, revision, "");
    }

    /** Puts an alert with the same condition as the job. */
    private void put(String id, int revision, String text) {
        dynamodb.putItem(request -> request.tableName(table)
                .item(alert(id, revision, text))
                .conditionExpression("attribute_not_exists(alert_id) OR revision < :revision")
                .expressionAttributeValues(Map.of(":revision", AttributeValue.fromN(Integer.toString(revision)))));
    }

    private static Map<String, AttributeValue> alert(String id, int revision, String text) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(KEY, AttributeValue.fromS(id));
        item.put("revision", AttributeValue.fromN(Integer.toString(revision)));
        item.put("alert", AttributeValue.fromS(text));
        item.put("expires_at", AttributeValue.fromN("1"));
        return item;
    }

    private Map<String, AttributeValue> item(String id) {
        return dynamodb.getItem(request -> request.tableName(table).key(Map.of(KEY, AttributeValue.fromS(id))))
                .item();
    }

    private List<String> query(String id, String filter) {
        return dynamodb
                .query(request -> request.tableName(table)
                        .keyConditionExpression(KEY + " = :id")
                        .filterExpression(filter)
                        .expressionAttributeValues(
                                Map.of(":id", AttributeValue.fromS(id), ":zero", AttributeValue.fromN("0"))))
                .items()
                .stream()
                .map(item -> item.get(KEY).s())
                .toList();
    }
}
