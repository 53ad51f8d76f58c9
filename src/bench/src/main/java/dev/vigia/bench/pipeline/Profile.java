package dev.vigia.bench.pipeline;

import dev.vigia.local.services.Installation;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Shows where the job's processor time goes: stacks sampled by the profiler that Flink ships, summed by concern. */
final class Profile {
    /** The concern of a stack is the first of these with a part that occurs in it. General concerns come last. */
    private static final Map<String, List<String>> CONCERNS = concerns();

    private final Path file;
    private final List<String> options;

    private Profile(Path file, List<String> options) {
        this.file = file;
        this.options = options;
    }

    static Profile none() {
        return new Profile(null, List.of());
    }

    static Profile into(Path file) {
        // itimer samples processor time without perf events, which containers seldom allow.
        Path library = library(file.resolveSibling("profiler.so"));
        return new Profile(
                file,
                List.of("-agentpath:" + library + "=start,event=itimer,interval=5ms,threads,collapsed,file=" + file));
    }

    List<String> options() {
        return options;
    }

    /** Returns a line for each concern, the largest first; none without a profile. */
    List<String> lines() throws IOException {
        if (file == null) {
            return List.of();
        }
        Map<String, Long> samples = new LinkedHashMap<>();
        try (Stream<String> stacks = Files.lines(file)) {
            stacks.forEach(line -> {
                // A collapsed stack: frames with semicolons between them, a blank, and the number of samples.
                int space = line.lastIndexOf(' ');
                samples.merge(concern(line.substring(0, space)), Long.parseLong(line.substring(space + 1)), Long::sum);
            });
        }
        long all = samples.values().stream().mapToLong(Long::longValue).sum();
        List<String> lines = new ArrayList<>();
        lines.add("the job's processor time, sampled, its start included:");
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(sample -> lines.add(String.format(
                        Locale.ROOT, "  %-40s %5.1f %%", sample.getKey(), 100.0 * sample.getValue() / all)));
        return lines;
    }

    private static String concern(String stack) {
        for (Map.Entry<String, List<String>> concern : CONCERNS.entrySet()) {
            if (concern.getValue().stream().anyMatch(stack::contains)) {
                return concern.getKey();
            }
        }
        return "the rest of Flink and the JVM";
    }

    private static Map<String, List<String>> concerns() {
        Map<String, List<String>> concerns = new LinkedHashMap<>();
        // Linux cuts the names of threads to 15 characters: "C2 CompilerThre".
        concerns.put("compiling Java (JIT)", List.of("CompilerThre"));
        concerns.put("collecting garbage", List.of("GC Thread", "VM Thread", "GenCollect", "G1 "));
        concerns.put("state (RocksDB)", List.of("rocksdb", "RocksDB"));
        concerns.put(
                "topic and table (AWS SDK v2)",
                List.of("monitor/alerts/", "sdk-async-response", "aws-java-sdk-NettyEventLoop"));
        concerns.put("Parquet", List.of("org/apache/parquet", "monitor/lake/"));
        concerns.put("S3 uploads", List.of("fs/s3", "s3a/", "com/amazonaws/services/s3"));
        concerns.put("reading rows (JSON, accounts)", List.of("ArrivalSchema"));
        concerns.put("fetching from Kinesis, de-aggregation", List.of("shardConsumers"));
        concerns.put("judging", List.of("fraud/judging/Judge"));
        concerns.put("network between operators", List.of("RecordWriter", "NetworkInput", "Netty", "OutputFlusher"));
        concerns.put("REST interface and metrics", List.of("rest-server", "RestEndpoint", "flink-metrics", "pekko"));
        concerns.put("starting", List.of("[main "));
        return concerns;
    }

    private static Path library(Path target) {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        String platform = mac ? "macos" : System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";
        try (Stream<Path> jars = Files.list(Installation.find().flinkLibraries())) {
            Path jar = jars.filter(file -> file.getFileName().toString().startsWith("async-profiler"))
                    .findFirst()
                    .orElseThrow(() -> ExplainedFailure.because("Cannot profile: Flink's libraries hold no profiler."));
            try (JarFile content = new JarFile(jar.toFile());
                    InputStream library = content.getInputStream(content.getEntry(platform + "/libasyncProfiler.so"))) {
                Files.write(target, library.readAllBytes());
                return target;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot unpack the profiler.", failure);
        }
    }
}
