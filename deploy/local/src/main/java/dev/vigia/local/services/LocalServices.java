package dev.vigia.local.services;

import dev.vigia.local.processes.StartLimit;
import dev.vigia.local.work.WorkFolder;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Stand-ins for Kinesis, S3, DynamoDB, SNS and SQS that only this machine can reach, so that everything runs without an AWS
 * account. Their data stays in the work folder and is there again at the next start: {@code kinesis/}, {@code s3/} (a folder
 * per bucket, a file per key), {@code dynamodb/}, {@code sns/}. Their output is in {@code logs/}.
 *
 * <p>Streams keep their records for 24 hours, as on AWS. The stand-ins end with this process, in whatever way it ends.
 */
public final class LocalServices implements AutoCloseable {
    private final WorkFolder work;
    private final Map<LocalService, StandIn> standIns = new EnumMap<>(LocalService.class);
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private Endpoints endpoints;

    private LocalServices(WorkFolder work) {
        this.work = work;
    }

    /** Starts them on free ports and returns when all of them answer. */
    public static LocalServices start(Path work) {
        return start(work, LocalPorts.FREE, StartLimit.USUAL);
    }

    /**
     * Starts them on the given ports and returns when all of them answer. One that ends by itself is started again.
     *
     * @param limit is told of that, too
     */
    public static LocalServices start(Path work, LocalPorts ports, StartLimit limit) {
        LocalServices services = new LocalServices(WorkFolder.claim(work, LocalService.folders()));
        try {
            services.startAll(ports, limit);
            return services;
        } catch (RuntimeException failed) {
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

    /** Returns the folder that holds the buckets. */
    public Path buckets() {
        return work.store(LocalService.S3.folder);
    }

    /** Returns a sentence for the user if others on this machine can open the work folder. */
    public Optional<String> openToOthers() {
        return work.openToOthers();
    }

    /** Throws once any of them has ended too often. The message says what happened and where to read more. */
    public void check() {
        if (failure.isDone()) {
            throw ExplainedFailure.because(failure.join());
        }
    }

    /** Returns a future that completes with a sentence for the user once any of them ends too often; never by {@link #close}. */
    public CompletableFuture<String> failure() {
        // A copy, so that no caller can complete ours.
        return failure.copy();
    }

    /** Returns the ids of the processes that run now, to measure them. */
    public List<Long> processes() {
        return standIns.values().stream()
                .map(standIn -> standIn.process().pid())
                .toList();
    }

    /** Stops them all; returns when the last has ended. A second call does nothing. */
    @Override
    public synchronized void close() {
        // All are told before the first is waited for, so that they end side by side.
        standIns.values().forEach(StandIn::beginClose);
        standIns.values().forEach(StandIn::close);
        work.close();
    }

    private void startAll(LocalPorts ports, StartLimit limit) {
        StandIns programs = new StandIns(Installation.find(), work, ports);
        for (LocalService service : LocalService.values()) {
            ports.requireFree(service);
            StandIn standIn = StandIn.start(programs, service, limit);
            standIns.put(service, standIn);
            // The first failure counts; complete() does nothing after it.
            standIn.failure().thenAccept(failure::complete);
        }
        // All are started by now, so that the waits do not add up.
        URI messaging = awaitReady(LocalService.MESSAGING);
        endpoints = new Endpoints(
                awaitReady(LocalService.KINESIS),
                awaitReady(LocalService.S3),
                awaitReady(LocalService.DYNAMODB),
                messaging,
                messaging);
    }

    private URI awaitReady(LocalService service) {
        return URI.create("http://127.0.0.1:" + standIns.get(service).awaitReady());
    }
}
