package dev.vigia.local.flink;

import dev.vigia.local.processes.JavaCommand;
import dev.vigia.local.services.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flink's own command line, which runs a program from its jar in the same JVM. */
final class FlinkCommand {
    /**
     * Options for a JVM that lives for minutes on two cores: the optimising compiler takes only really hot code, and no thread
     * collects garbage beside the program.
     */
    private static final String[] SHORT_LIVED = {
        "-XX:+UseSerialGC",
        "-XX:Tier4InvocationThreshold=20000",
        "-XX:Tier4MinInvocationThreshold=3000",
        "-XX:Tier4CompileThreshold=40000",
        "-XX:Tier4BackEdgeThreshold=160000"
    };
    /** Flink and the connector reach into these packages, which Java 17 closes. */
    private static final String[] OPEN = {
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.net=ALL-UNNAMED",
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/java.time=ALL-UNNAMED",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED"
    };

    private final Installation installation = Installation.find();
    private final Path configuration;
    private final JavaCommand java;

    /** @param configuration the folder that {@link FlinkConfiguration} has written */
    FlinkCommand(Path configuration, Path temporaryFolder) {
        this(configuration, temporaryFolder, new JavaCommand());
    }

    /** @param java with only its own classes */
    FlinkCommand(Path configuration, Path temporaryFolder, JavaCommand java) {
        this.configuration = configuration;
        this.java = java;
        java.with(OPEN)
                .with("-Djava.io.tmpdir=" + temporaryFolder)
                .with("-Dlog4j.configurationFile=" + configuration.resolve("log4j2.properties"))
                .with(SHORT_LIVED)
                .onClassPathAllIn(installation.flinkLibraries());
    }

    /** Returns the JVM, to add options. */
    JavaCommand java() {
        return java;
    }

    Map<String, String> environment() {
        return Map.of(
                "FLINK_CONF_DIR",
                configuration.toString(),
                "FLINK_PLUGINS_DIR",
                installation.flinkPlugins().toString());
    }

    /** @param program options of Flink's, the jar, and the program's arguments */
    List<String> running(List<String> program) {
        List<String> arguments = new ArrayList<>(List.of("run", "-t", "local"));
        arguments.addAll(program);
        return java.running("org.apache.flink.client.cli.CliFrontend", arguments.toArray(String[]::new));
    }
}
