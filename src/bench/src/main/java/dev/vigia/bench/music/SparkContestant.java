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

/** Spark SQL with two threads in one JVM. Its module is built only when it is needed. */
final class SparkContestant implements Contestant {
    /** The folder of its module, from the project's folder. */
    private static final String MODULE = "src/bench/spark";

    /** The packages of java.base that Spark on Java 17 needs opened. */
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

    /** Returns the contestant. Builds its module with Maven first if needed, and says so. */
    static SparkContestant built(PrintWriter out) throws IOException, InterruptedException {
        SparkContestant spark = new SparkContestant(folder());
        if (!Files.isDirectory(spark.libraries())) {
            out.println(
                    "Building the program for Spark, for which Maven downloads some 220 MB (--without spark: no Spark).");
            out.flush();
            spark.build();
        }
        return spark;
    }

    /** Returns the folder of the module that holds the program for Spark. */
    static Path folder() {
        return home().resolve(MODULE);
    }

    private static Path home() {
        return Installation.find().home().resolve("../..").normalize();
    }

    private void build() throws IOException, InterruptedException {
        List<String> maven = List.of("mvn", "-q", "-Pspark", "-f", home().toString(), "-pl", MODULE, "package");
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
