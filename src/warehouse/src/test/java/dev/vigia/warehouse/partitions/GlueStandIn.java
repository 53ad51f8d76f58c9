package dev.vigia.warehouse.partitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vigia.warehouse.catalog.CatalogTable;
import dev.vigia.warehouse.catalog.PartitionKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for Glue with two operations of its protocol, AWS JSON 1.1: {@code GetTables}, in pages, and
 * {@code BatchCreatePartition}. It keeps the partitions that it gets, and a test can make it refuse some.
 */
final class GlueStandIn implements AutoCloseable {
    static final String DATABASE = "vigia";
    static final String PREFIX = "vigia";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 5;
    private static final int MOST_PARTITIONS = 100;

    static {
        // Else an answer's body waits 40 ms for its head to be acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, JsonNode> tables = new TreeMap<>();
    private final Map<String, JsonNode> partitions = new TreeMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusedPartitions = new ConcurrentLinkedQueue<>();

    private GlueStandIn(HttpServer server) {
        this.server = server;
    }

    static GlueStandIn with(List<CatalogTable> tables) throws IOException {
        GlueStandIn glue =
                new GlueStandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        tables.forEach(table -> glue.tables.put(table.name(), glueTable(table)));
        glue.server.createContext("/", glue::answer);
        glue.server.setExecutor(glue.threads);
        glue.server.start();
        return glue;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Lets the next request to create partitions fail with this error. */
    void refuse(String error) {
        refusals.add(error);
    }

    /** Refuses the next new partition, for this reason. */
    void refuseOnePartition(String error) {
        refusedPartitions.add(error);
    }

    /** Returns the location of each partition, by table and values: {@code alerts 2016-08-02}. */
    synchronized Map<String, String> locations() {
        Map<String, String> locations = new TreeMap<>();
        partitions.forEach((name, partition) ->
                locations.put(name, partition.at("/StorageDescriptor/Location").textValue()));
        return locations;
    }

    /** Returns a partition as it was registered. */
    synchronized JsonNode partition(String name) {
        return partitions.get(name);
    }

    JsonNode table(String name) {
        return tables.get(name);
    }

    private static ObjectNode glueTable(CatalogTable table) {
        ObjectNode result = JSON.createObjectNode()
                .put("Name", table.name())
                .put("DatabaseName", DATABASE)
                .put("TableType", CatalogTable.TYPE);
        ObjectNode storage = result.putObject("StorageDescriptor")
                .put("Location", table.location(PREFIX))
                .put("InputFormat", CatalogTable.INPUT_FORMAT)
                .put("OutputFormat", CatalogTable.OUTPUT_FORMAT);
        storage.putObject("SerdeInfo").put("SerializationLibrary", CatalogTable.SERDE);
        ArrayNode columns = storage.putArray("Columns");
        table.columns()
                .forEach(
                        column -> columns.addObject().put("Name", column.name()).put("Type", column.type()));
        ArrayNode keys = result.putArray("PartitionKeys");
        table.keys().forEach(key -> keys.addObject().put("Name", key.name()).put("Type", PartitionKey.TYPE));
        ObjectNode parameters = result.putObject("Parameters");
        table.parameters(PREFIX).forEach(parameters::put);
        return result;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String refusal = "AWSGlue.BatchCreatePartition".equals(operation) ? refusals.poll() : null;
        if (refusal != null) {
            send(exchange, refusal.startsWith("Internal") ? 500 : 400, error(refusal));
        } else if (!DATABASE.equals(request.path("DatabaseName").textValue())) {
            send(exchange, 400, error("EntityNotFoundException"));
        } else if ("AWSGlue.GetTables".equals(operation)) {
            send(exchange, 200, page(request));
        } else if (!"AWSGlue.BatchCreatePartition".equals(operation)) {
            send(exchange, 400, error("UnknownOperationException"));
        } else if (!tables.containsKey(request.path("TableName").textValue())) {
            send(exchange, 400, error("EntityNotFoundException"));
        } else if (request.path("PartitionInputList").size() > MOST_PARTITIONS) {
            send(exchange, 400, error("InvalidInputException"));
        } else {
            send(exchange, 200, create(request));
        }
    }

    private ObjectNode page(JsonNode request) {
        int from = Integer.parseInt(request.path("NextToken").asText("0"));
        ObjectNode page = JSON.createObjectNode();
        ArrayNode list = page.putArray("TableList");
        Iterator<JsonNode> rest = tables.values().stream().skip(from).iterator();
        for (int count = 0; count < PAGE && rest.hasNext(); count++) {
            list.add(rest.next());
        }
        return rest.hasNext() ? page.put("NextToken", Integer.toString(from + PAGE)) : page;
    }

    private synchronized ObjectNode create(JsonNode request) {
        String table = request.path("TableName").textValue();
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode errors = answer.putArray("Errors");
        for (JsonNode partition : request.path("PartitionInputList")) {
            JsonNode values = partition.path("Values");
            String error = refusal(table, values);
            if (error == null) {
                partitions.put(name(table, values), partition);
            } else {
                ObjectNode entry = errors.addObject();
                entry.set("PartitionValues", values);
                entry.putObject("ErrorDetail").put("ErrorCode", error).put("ErrorMessage", "Refused.");
            }
        }
        return answer;
    }

    private String refusal(String table, JsonNode values) {
        if (values.size() != tables.get(table).path("PartitionKeys").size()) {
            return "InvalidInputException";
        }
        return partitions.containsKey(name(table, values)) ? "AlreadyExistsException" : refusedPartitions.poll();
    }

    private static String name(String table, JsonNode values) {
        StringBuilder name = new StringBuilder(table);
        values.forEach(value -> name.append(' ').append(value.textValue()));
        return name.toString();
    }

    private static ObjectNode error(String type) {
        return JSON.createObjectNode().put("__type", type).put("Message", "Refused.");
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
