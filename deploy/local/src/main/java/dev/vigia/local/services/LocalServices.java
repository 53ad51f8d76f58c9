package dev.vigia.local.services;

import dev.vigia.local.CommandFailed;
import dev.vigia.local.processes.ChildProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Kinesis, S3, DynamoDB, SNS and SQS on this machine, reachable from it alone, so that everything runs without an AWS
 * account. Their data stays in the work folder and is there again at the next start: {@code kinesis/}, {@code s3/} (a folder
 * per bucket, a file per key), {@code dynamodb/}, {@code sns/}; what they say is in {@code logs/}.
 *
 * <p>Streams keep their records for 24 hours, as on AWS. When this process ends, however it does, they end too.
 */
public final class LocalServices implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkFolder work;
    private final Map<LocalService, ChildProcess> processes = new EnumMap<>(LocalService.class);
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private Endpoints endpoints;

    private LocalServices(WorkFolder work) {
        this.work = work;
    }

    /** Starts them on free ports and returns when all of them answer, at most 10 seconds later. */
    public static LocalServices start(Path work) {
        return start(work, LocalPorts.FREE);
    }

    /** Starts them on the given ports and returns when all of them answer, at most 10 seconds later. */
    public static LocalServices start(Path work, LocalPorts ports) {
        LocalServices services = new LocalServices(WorkFolder.claim(work));
        try {
            services.startAll(ports);
            return services;
        } catch (CommandFailed failed) {
            services.close();
            throw failed;
        }
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public URI kinesis() {
        return endpoints.kinesis();
    }

    public URI s3() {
        return endpoints.s3();
    }

    public URI dynamodb() {
        return endpoints.dynamodb();
    }

    public URI sns() {
        return endpoints.sns();
    }

    public URI sqs() {
        return endpoints.sqs();
    }

    /** The folder that holds the buckets. */
    public Path buckets() {
        return work.of(LocalService.S3);
    }

    /** What to tell the user if others on this machine can read what the services keep; empty if they cannot. */
    public Optional<String> openToOthers() {
        return work.closedToOthers()
                ? Optional.empty()
                : Optional.of(
                        "Others who use this machine may read " + buckets().getParent()
                                + ": its file system does not keep them out. Give a --work elsewhere if that matters.");
    }

    /** Throws, with what happened and where to read more, once any of them has ended by itself. */
    public void check() {
        if (failure.isDone()) {
            throw CommandFailed.because(failure.join());
        }
    }

    /** Completed with a sentence for the user once any of them ends by itself; never by {@link #close}. */
    public CompletableFuture<String> failure() {
        return failure.copy();
    }

    /** Process ids, for whoever watches or measures them. */
    public List<Long> processes() {
        return processes.values().stream().map(ChildProcess::pid).toList();
    }

    /** Stops them all; returns when the last has ended. A second call does nothing. */
    @Override
    public synchronized void close() {
        List<ChildProcess> running = new ArrayList<>(processes.values());
        running.forEach(ChildProcess::beginClose);
        running.forEach(ChildProcess::close);
        work.close();
    }

    private void startAll(LocalPorts ports) {
        StandIns standIns = new StandIns(Installation.find(), work, ports);
        for (LocalService service : LocalService.values()) {
            ports.requireFree(service);
            ChildProcess process = ChildProcess.start(standIns.program(service));
            processes.put(service, process);
            process.failure().thenAccept(failure::complete);
        }
        URI messaging = awaitReady(LocalService.MESSAGING);
        endpoints = new Endpoints(
                awaitReady(LocalService.KINESIS),
                awaitReady(LocalService.S3),
                awaitReady(LocalService.DYNAMODB),
                messaging,
                messaging);
    }

    private URI awaitReady(LocalService service) {
        return URI.create("http://127.0.0.1:" + processes.get(service).awaitReady(PATIENCE));
    }
}
