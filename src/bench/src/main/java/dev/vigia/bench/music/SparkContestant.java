package dev.vigia.bench.music;

import dev.vigia.local.processes.JavaCommand;
import dev.vigia.local.services.Installation;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Spark SQL with two threads in one JVM; its module is built when it is first needed, for most people never need it. */
final class SparkContestant implements Contestant {
    /** What Spark asks for on Java 17: these packages of java.base are opened to it. */
    private static final List<String> OPEN = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private final Path module;

    private SparkContestant(Path module) {
        this.module = module;
    }

    /** Builds its module with Maven if that has not been done, and says so. */
    static SparkContestant built(PrintWriter out) throws IOException, InterruptedException {
        SparkContestant spark = new SparkContestant(Installation.find().home().resolve("spark"));
        if (!Files.isDirectory(spark.libraries())) {
            out.println(
                    "Building the program for Spark, for which Maven downloads some 220 MB (--without spark: no Spark).");
            out.flush();
            spark.build();
        }
        return spark;
    }

    private void build() throws IOException, InterruptedException {
        Path root = module.resolve("../../..").normalize();
        List<String> maven =
                List.of("mvn", "-q", "-Pspark", "-f", root.toString(), "-pl", "src/bench/spark", "package");
        if (new ProcessBuilder(maven).inheritIO().start().waitFor() != 0) {
            throw ExplainedFailure.because("Cannot build the program for Spark; the reason is above. Run "
                    + String.join(" ", maven) + ", or leave Spark out with --without spark.");
        }
    }

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public List<String> command(MusicFiles files, Path out) {
        Stream<String> open = OPEN.stream().map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED");
        return new JavaCommand()
                .with("-Xmx8g", "-Xms8g", "-XX:+UseParallelGC")
                .with("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"))
                .with(open.toArray(String[]::new))
                .onClassPath(module.resolve("target/classes"))
                .onClassPathAllIn(libraries())
                .running(
                        Timed.class.getName(),
                        "dev.vigia.bench.spark.SparkTops",
                        files.musicInfo().toString(),
                        files.listening().toString(),
                        out.toString());
    }

    @Override
    public Figures figures(Usage usage, Path out) throws IOException {
        return Figures.ofTimed(usage);
    }

    @Override
    public String files(Path out, String table) {
        return out.resolve(table) + "/*.parquet";
    }

    private Path libraries() {
        return module.resolve("target/lib");
    }
}
