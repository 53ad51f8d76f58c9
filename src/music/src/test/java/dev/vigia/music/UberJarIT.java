package dev.vigia.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests of what the jar for Flink contains, and what it does not. */
class UberJarIT {
    private static final Path JAR =
            Path.of(System.getProperty("application.jar", "target/vigia-music-0.1.0-application.jar"));
    private static final int JAVA_11 = 55;
    private static final long MOST_BYTES = 20L << 20;
    /** Of Hadoop, what Parquet's reader inherits from. */
    private static final int CLASSES_OF_HADOOP = 8;

    @Test
    void classes_runOnJava11() throws IOException {
        List<String> newer = new ArrayList<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : jar.stream().collect(Collectors.toList())) {
                if (entry.getName().endsWith(".class") && version(jar, entry) > JAVA_11) {
                    newer.add(entry.getName());
                }
            }
        }
        assertEquals(List.of(), newer);
    }

    @Test
    void jar_holdsNothingThatFlinkBrings() throws IOException {
        List<String> unwanted = List.of(
                "META-INF/versions/",
                "org/apache/flink/runtime/",
                "org/apache/flink/core/",
                "org/apache/flink/util/",
                "org/apache/flink/streaming/runtime/",
                "org/apache/flink/streaming/api/operators/",
                "org/apache/flink/fs/",
                "org/apache/logging/",
                "org/slf4j/",
                "org/junit/",
                "com/tngtech/",
                "org/duckdb/",
                "dev/vigia/fraud/",
                "dev/vigia/monitor/");
        assertEquals(
                List.of(),
                names().stream()
                        .filter(name -> unwanted.stream().anyMatch(name::startsWith))
                        .limit(3)
                        .collect(Collectors.toList()));
        assertEquals(
                CLASSES_OF_HADOOP,
                names().stream()
                        .filter(name -> name.startsWith("org/apache/hadoop/") && name.endsWith(".class"))
                        .count());
    }

    @Test
    void manifest_namesTheProgramAndTheJarIsSmall() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertEquals(
                    WeeklyTops.class.getName(),
                    jar.getManifest().getMainAttributes().getValue("Main-Class"));
        }
        assertTrue(Files.size(JAR) < MOST_BYTES, () -> JAR.toFile().length() + " bytes");
    }

    private static List<String> names() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream().map(JarEntry::getName).collect(Collectors.toList());
        }
    }

    private static int version(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry);
                DataInputStream data = new DataInputStream(in)) {
            data.readInt();
            data.readUnsignedShort();
            return data.readUnsignedShort();
        }
    }
}
