package dev.vigia.local.flink;

import dev.vigia.local.processes.JavaCommand;
import dev.vigia.local.services.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Flink's own command line, which runs a program from its jar in the same JVM. */
final class FlinkCommand {
    /** Lets no thread collect garbage beside the program: there are two cores for everything. */
    private static final String ONE_COLLECTOR = "-XX:+UseSerialGC";

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
    /** Empty as long as this module is a folder of classes, of which the JVM makes no archive. */
    private final Optional<ClassArchive> archive;

    /**
     * @param program the kind of program, which has an archive of its own classes
     * @param configuration the folder that {@link FlinkConfiguration} has written
     */
    FlinkCommand(String program, Path configuration, Path temporaryFolder) throws IOException {
        this.configuration = configuration;
        Optional<Path> own = installation.ownJar();
        this.archive = own.isPresent() ? Optional.of(archive(program, own.get())) : Optional.empty();
        // Either way this module comes first on the class path: the JVM starts with EndWithParent.
        this.java = own.map(JavaCommand::new).orElseGet(JavaCommand::new);
        archive.ifPresent(classes -> java.with(classes.options().toArray(String[]::new)));
        java.with(OPEN)
                .with("-Djava.io.tmpdir=" + temporaryFolder)
                .with("-Dlog4j.configurationFile=" + configuration.resolve("log4j2.properties"))
                .with(ONE_COLLECTOR)
                .onClassPathAllIn(installation.flinkLibraries());
    }

    private ClassArchive archive(String program, Path own) throws IOException {
        Path libraries = installation.flinkLibraries();
        try (Stream<Path> files = Files.list(libraries)) {
            // Sorted, because the archive's key must not depend on the order in which the system lists files.
            List<Path> jars = Stream.concat(Stream.of(own), files.sorted()).toList();
            return ClassArchive.of(libraries.getParent(), program, jars);
        }
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
        // The target local has job manager and task manager in this JVM: one process to watch, to kill and to restart.
        List<String> arguments = new ArrayList<>(List.of("run", "-t", "local"));
        arguments.addAll(program);
        return java.running("org.apache.flink.client.cli.CliFrontend", arguments.toArray(String[]::new));
    }

    /**
     * Keeps the archive of classes that the JVM has made, if it has made one. To be called when the JVM has ended.
     *
     * @param sound whether the JVM ended well
     */
    void keepArchive(boolean sound) {
        archive.ifPresent(classes -> classes.keep(sound));
    }
}
