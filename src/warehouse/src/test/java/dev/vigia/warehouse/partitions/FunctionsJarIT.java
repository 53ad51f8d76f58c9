package dev.vigia.warehouse.partitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.warehouse.catalog.LakeCatalog;
import dev.vigia.warehouse.catalog.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Tests the jar of the Lambda function: its content, and that the function needs nothing else. */
class FunctionsJarIT {
    private static final Path JAR =
            Path.of(System.getProperty("functions.jar", "target/vigia-warehouse-0.1.0-functions.jar"));
    private static final long MOST_BYTES = 16L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void jar_holdsOnlyWhatTheFunctionNeeds() throws IOException {
        List<String> unwanted = List.of(
                "dev/vigia/fraud/",
                "dev/vigia/music/",
                "dev/vigia/warehouse/catalog/",
                "dev/vigia/warehouse/queries/",
                "com/google/",
                "org/apache/parquet/",
                "io/netty/",
                "org/junit/");
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertEquals(
                    List.of(),
                    jar.stream()
                            .map(JarEntry::getName)
                            .filter(name -> unwanted.stream().anyMatch(name::startsWith))
                            .toList());
        }
        assertTrue(Files.size(JAR) < MOST_BYTES, () -> JAR + " is too large");
    }

    @Test
    void function_runsFromTheJarAlone() throws Exception {
        String key = "alerts/date=2016-08-02/part 0.parquet";
        try (GlueStandIn glue = GlueStandIn.with(LakeCatalog.tables(SourceMapping.kaggleBank(), Span.standard()));
                URLClassLoader jar =
                        new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            System.setProperty("aws.endpointUrlGlue", glue.address().toString());
            try {
                String answer = call(jar, queued(Events.created("vigia-curated", key), "no JSON"));
                assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}", answer);
                assertEquals(
                        Map.of("alerts 2016-08-02", "s3://vigia-curated/alerts/date=2016-08-02/"), glue.locations());
            } finally {
                System.clearProperty("aws.endpointUrlGlue");
            }
        }
    }

    /** Does as Lambda: creates the function, reads the event with its own reader, and writes the answer. */
    private static String call(ClassLoader jar, String event) throws Exception {
        Class<?> type = jar.loadClass(RegisterPartitions.class.getName());
        Class<?> context = jar.loadClass("com.amazonaws.services.lambda.runtime.Context");
        Class<?> eventType = jar.loadClass("com.amazonaws.services.lambda.runtime.events.SQSEvent");
        Object read = LambdaEventSerializers.serializerFor(eventType, jar)
                .fromJson(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        List<Object> logged = new ArrayList<>();
        Object function = type.getConstructor().newInstance();
        Object answer = type.getMethod("handleRequest", eventType, context)
                .invoke(function, read, surroundings(jar, context, logged));
        assertEquals(1, logged.size());
        return written(answer, jar);
    }

    private static Object surroundings(ClassLoader jar, Class<?> context, List<Object> logged) throws Exception {
        Class<?> logger = jar.loadClass("com.amazonaws.services.lambda.runtime.LambdaLogger");
        Object log = Proxy.newProxyInstance(jar, new Class<?>[] {logger}, (proxy, method, lines) -> {
            logged.add(lines[0]);
            return null;
        });
        return Proxy.newProxyInstance(jar, new Class<?>[] {context}, (proxy, method, nothing) -> log);
    }

    @SuppressWarnings("unchecked") // The class is known to the jar's loader alone.
    private static String written(Object answer, ClassLoader jar) {
        PojoSerializer<Object> writer =
                (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(answer.getClass(), jar);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.toJson(answer, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the event in which Lambda receives the queue's messages. */
    private static String queued(String... bodies) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (String body : bodies) {
            ObjectNode record = records.addObject()
                    .put("messageId", "m" + records.size())
                    .put("receiptHandle", "handle")
                    .put("body", body)
                    .put("md5OfBody", "e4e68fb7bd0e697a0ae8f1bb342846b3")
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", "arn:aws:sqs:eu-west-1:111122223333:uploads")
                    .put("awsRegion", "eu-west-1");
            record.putObject("attributes").put("ApproximateReceiveCount", "1");
            record.putObject("messageAttributes");
        }
        return event.toString();
    }
}
