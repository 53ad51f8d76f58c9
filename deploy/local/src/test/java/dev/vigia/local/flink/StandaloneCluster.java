package dev.vigia.local.flink;

import dev.vigia.local.processes.ChildProcess;
import dev.vigia.local.processes.JavaCommand;
import dev.vigia.local.processes.Program;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.services.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Flink's own cluster of three processes on this machine: a manager of jobs, and two of tasks with a slot each. */
public final class StandaloneCluster implements AutoCloseable {
    private static final int TASK_MANAGERS = 2;
    private static final JobMetrics METRICS = new JobMetrics("kinesisanalytics", Set.of("received"), "none", "none");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern REST = Pattern.compile("Rest endpoint listening at [^:]+:(\\d+)");
    private static final Pattern REGISTERED = Pattern.compile("Successful registration at (resource manager)");
    private static final String RUNTIME = "org.apache.flink.runtime.";

    private final Installation installation = Installation.find();
    private final Path folder;
    private final List<ChildProcess> processes = new ArrayList<>();
    private String rest;

    private StandaloneCluster(Path folder) {
        this.folder = folder;
    }

    /** Returns when all slots can be used. */
    public static StandaloneCluster start(Path folder) throws IOException {
        StandaloneCluster cluster = new StandaloneCluster(folder);
        cluster.configure();
        try {
            cluster.startAll();
            return cluster;
        } catch (RuntimeException failure) {
            cluster.close();
            throw failure;
        }
    }

    /** Has a program run here by Flink's command line, and gives its exit code; what it says goes to a file. */
    public int run(List<String> program, Path output) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run", "-m", "127.0.0.1:" + rest, "-p", "2"));
        arguments.addAll(program);
        List<String> command =
                java().running("org.apache.flink.client.cli.CliFrontend", arguments.toArray(String[]::new));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment());
        return builder.start().waitFor();
    }

    /** Waits until every task of the job that was submitted runs, and it has received so many records. */
    public void awaitReceived(long records) throws Exception {
        JobRest asked = new JobRest(URI.create("http://127.0.0.1:" + rest), METRICS);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Long> figures = Map.of();
        while (figures.getOrDefault("received", 0L) < records) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + PATIENCE + " the job has " + figures + "; see " + folder);
            }
            Thread.sleep(100);
            Optional<String> job = asked.job();
            figures = job.isPresent() && asked.allTasksRun(job.get()) ? asked.figures(job.get()) : Map.of();
        }
    }

    @Override
    public void close() {
        processes.forEach(ChildProcess::beginClose);
        processes.forEach(ChildProcess::close);
    }

    private void startAll() {
        ChildProcess manager = launch("jobmanager", "entrypoint.StandaloneSessionClusterEntrypoint", REST);
        rest = manager.awaitReady(PATIENCE);
        List<ChildProcess> workers = new ArrayList<>();
        for (int number = 1; number <= TASK_MANAGERS; number++) {
            workers.add(launch("taskmanager" + number, "taskexecutor.TaskManagerRunner", REGISTERED));
        }
        workers.forEach(worker -> worker.awaitReady(PATIENCE));
    }

    private ChildProcess launch(String name, String mainClass, Pattern ready) {
        List<String> command = java().running(RUNTIME + mainClass, "--configDir", folder.toString());
        ChildProcess process =
                ChildProcess.start(new Program(name, command, environment(), ready, folder.resolve(name + ".log")));
        processes.add(process);
        return process;
    }

    private JavaCommand java() {
        return new JavaCommand()
                .with("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + folder)
                .with("--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED")
                .with("--add-opens=java.base/java.time=ALL-UNNAMED")
                .with("-Dlog4j.configurationFile=" + folder.resolve("log4j2.properties"))
                .onClassPathAllIn(installation.flinkLibraries());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Endpoints.credentials());
        environment.put("AWS_CBOR_DISABLE", "true");
        environment.put("FLINK_CONF_DIR", folder.toString());
        environment.put("FLINK_PLUGINS_DIR", installation.flinkPlugins().toString());
        return environment;
    }

    private void configure() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: %d
                jobmanager.bind-host: 127.0.0.1
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.bind-port: '0'
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                taskmanager.numberOfTaskSlots: 1
                taskmanager.cpu.cores: 1
                taskmanager.memory.framework.heap.size: 128m
                taskmanager.memory.framework.off-heap.size: 128m
                taskmanager.memory.jvm-metaspace.size: 256m
                taskmanager.memory.jvm-overhead.min: 192m
                taskmanager.memory.jvm-overhead.max: 192m
                taskmanager.memory.task.heap.size: 256m
                taskmanager.memory.task.off-heap.size: 0m
                taskmanager.memory.managed.size: 0m
                taskmanager.memory.network.min: 64m
                taskmanager.memory.network.max: 64m
                io.tmp.dirs: %s
                """.formatted(freePort(), folder));
        Files.writeString(folder.resolve("log4j2.properties"), """
                status = error
                rootLogger.level = INFO
                rootLogger.appenderRef.log.ref = Log
                appender.log.name = Log
                appender.log.type = CONSOLE
                appender.log.layout.type = PatternLayout
                appender.log.layout.pattern = %d %-5p %c{1.} %m%n
                """);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
