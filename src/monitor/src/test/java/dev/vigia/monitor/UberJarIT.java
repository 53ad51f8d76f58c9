package dev.vigia.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.monitor.alerts.AwsAnswers;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Checks what the uploaded jar holds, what it leaves out, and that this is enough. */
class UberJarIT {
    private static final Path JAR =
            Path.of(System.getProperty("application.jar", "target/vigia-monitor-0.1.0-application.jar"));
    private static final int JAVA_11 = 55;
    private static final long MOST_BYTES = 60L << 20;

    /** The prefixes of Flink's own libraries, and of what they need. */
    private static final List<String> PROVIDED = List.of(
            "flink-", "kryo-", "minlog-", "objenesis-", "chill-java-", "commons-", "javassist-", "lz4-", "slf4j-api-");

    private static final List<String> OURS_OF_FLINK =
            List.of("-tests.jar", "flink-connector-kinesis", "-base-", "-files-", "flink-parquet", "flink-file-sink");

    @RegisterExtension
    static final AwsAnswers SNS = new AwsAnswers("<PublishBatchResponse><PublishBatchResult><Successful/><Failed/>"
            + "</PublishBatchResult></PublishBatchResponse>");

    @RegisterExtension
    static final AwsAnswers DYNAMO = new AwsAnswers("{}");

    @TempDir
    private Path folder;

    @Test
    void classes_runOnJava11() throws IOException {
        List<String> newer = new ArrayList<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : entries(jar)) {
                if (entry.getName().endsWith(".class") && version(jar, entry) > JAVA_11) {
                    newer.add(entry.getName());
                }
            }
        }
        assertEquals(List.of(), newer);
    }

    @Test
    void jar_holdsNothingThatTheServiceBringsOrTheJobCannotUse() throws IOException {
        List<String> unwanted = List.of(
                "META-INF/versions/",
                "org/apache/flink/runtime/",
                "org/apache/flink/core/",
                "org/apache/flink/api/",
                "org/apache/flink/util/",
                "org/apache/flink/streaming/runtime/",
                "org/apache/flink/streaming/api/datastream/",
                "org/apache/flink/streaming/api/operators/",
                "org/apache/flink/contrib/",
                "org/apache/flink/fs/",
                "org/apache/hadoop/",
                "org/apache/logging/",
                "org/apache/log4j/",
                "org/slf4j/",
                "ch/qos/logback/",
                "org/gaul/",
                "com/amazonaws/",
                "org/junit/",
                "com/tngtech/",
                "org/duckdb/",
                "org/rocksdb/",
                "org/apache/http/",
                "org/xerial/",
                "io/airlift/",
                "amazon-kinesis-producer-native-binaries/");
        assertEquals(
                List.of(),
                names().stream()
                        .filter(name -> unwanted.stream().anyMatch(name::startsWith))
                        .limit(3)
                        .collect(Collectors.toList()));
    }

    @Test
    void ofOurs_onlyFraudAndMonitorAreIn() throws IOException {
        assertEquals(
                List.of("dev/vigia/formats", "dev/vigia/fraud", "dev/vigia/monitor", "dev/vigia/transactions"),
                names().stream()
                        .filter(name -> name.startsWith("dev/vigia/") && name.endsWith(".class"))
                        .map(name -> name.substring(0, name.indexOf('/', "dev/vigia/".length())))
                        .distinct()
                        .sorted()
                        .collect(Collectors.toList()));
        assertTrue(
                names().stream().noneMatch(name -> name.matches("dev/vigia/.*(Test|IT|/Payments|/Records)\\.class")));
    }

    @Test
    void manifest_namesTheApplicationAndTheJarIsSmall() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertEquals(
                    MonitorApplication.class.getName(),
                    jar.getManifest().getMainAttributes().getValue("Main-Class"));
        }
        assertTrue(Files.size(JAR) < MOST_BYTES, () -> JAR.toFile().length() + " bytes");
    }

    @Test
    void jarAndFlinkAlone_runTheWholeJob() throws Exception {
        Path log = folder.resolve("log");
        Process job = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertEquals(0, job.waitFor(), () -> text(log));

        assertEquals(List.of("43"), count("vigia-raw", "bank_transactions", "extracted_at_date"));
        assertEquals(List.of("3"), count("vigia-raw", "quarantine", "extracted_at_date"));
        assertEquals(List.of("40"), count("vigia-processed", "bank_transactions", "date"));
        assertEquals(List.of("1"), count("vigia-curated", "alerts", "date"));
        assertEquals(
                List.of("date=2016-08-02", "date=2016-08-03", "date=2016-08-04", "date=2016-08-05"),
                folders("vigia-processed/bank_transactions"));
        assertEquals(List.of("extracted_at_date=2016-10-22"), folders("vigia-raw/quarantine"));
        assertEquals(List.of(), strayFiles());
        assertEquals(1, SNS.requests().size());
        assertEquals(1, DYNAMO.requests().size());
    }

    private List<String> command() {
        String[] here = System.getProperty("java.class.path").split(File.pathSeparator);
        List<String> path = new ArrayList<>(List.of(JAR.toString()));
        Arrays.stream(here).filter(UberJarIT::isProvided).forEach(path::add);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Daws.accessKeyId=test",
                "-Daws.secretAccessKey=test",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, path), Job.class.getName()));
        command.addAll(List.of(
                folder.toUri() + "vigia",
                SNS.address().toString(),
                DYNAMO.address().toString()));
        return command;
    }

    private static boolean isProvided(String library) {
        String name = Path.of(library).getFileName().toString();
        return name.equals("test-classes")
                || PROVIDED.stream().anyMatch(name::startsWith)
                        && OURS_OF_FLINK.stream().noneMatch(name::contains);
    }

    private List<String> count(String bucket, String table, String partition) {
        return Lake.rows(
                folder.resolve(bucket), table + "/" + partition + "=*/part-*.parquet", "SELECT count(*) FROM files");
    }

    private List<String> folders(String table) throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve(table))) {
            return folders.map(each -> each.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    private List<Path> strayFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.endsWith("log"))
                    .filter(file -> !file.getFileName().toString().matches("part-.*\\.parquet"))
                    .collect(Collectors.toList());
        }
    }

    private static TreeSet<String> names() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return entries(jar).stream().map(JarEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<JarEntry> entries(JarFile jar) {
        return jar.stream().filter(entry -> !entry.isDirectory()).collect(Collectors.toList());
    }

    private static int version(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream bytes = jar.getInputStream(entry);
                DataInputStream data = new DataInputStream(bytes)) {
            data.readInt();
            data.readUnsignedShort();
            return data.readUnsignedShort();
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
