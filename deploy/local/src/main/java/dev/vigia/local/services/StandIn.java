package dev.vigia.local.services;

import dev.vigia.local.processes.ChildProcess;
import dev.vigia.local.processes.Program;
import dev.vigia.local.processes.StartLimit;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.util.concurrent.CompletableFuture;

/**
 * A stand-in. When it ends by itself, it is started again with the same port and data, and the user is told. Its clients see
 * requests fail meanwhile, as on AWS, and try again.
 */
final class StandIn {
    private final StandIns standIns;
    private final LocalService service;
    private final StartLimit limit;
    private final Deaths deaths = new Deaths();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private ChildProcess process;
    private int port;
    private int starts;
    private boolean closing;

    private StandIn(StandIns standIns, LocalService service, StartLimit limit) {
        this.standIns = standIns;
        this.service = service;
        this.limit = limit;
    }

    /** Starts it; {@link #awaitReady} tells when it answers. */
    static StandIn start(StandIns standIns, LocalService service, StartLimit limit) {
        StandIn standIn = new StandIn(standIns, service, limit);
        standIn.process = ChildProcess.start(standIn.next());
        return standIn;
    }

    /** Waits until it answers for the first time, and returns its port, which it then keeps. */
    int awaitReady() {
        ChildProcess first = process();
        int answered = Integer.parseInt(first.awaitReady(limit));
        synchronized (this) {
            port = answered;
        }
        // From here on only: one that was never ready fails the start instead of being started again.
        watch(first);
        return answered;
    }

    /** Returns a future that completes with a sentence for the user once it is not started again. */
    CompletableFuture<String> failure() {
        return failure;
    }

    synchronized ChildProcess process() {
        return process;
    }

    void beginClose() {
        synchronized (this) {
            closing = true;
        }
        process().beginClose();
    }

    void close() {
        process().close();
    }

    private void startAgain(String ended) {
        int times = deaths.addAt(System.nanoTime());
        if (times >= Deaths.ENOUGH) {
            failure.complete("Cannot keep " + service.title + " up: it ended " + times + " times within "
                    + Deaths.WITHIN.toSeconds() + " s. At last, " + ended);
            return;
        }
        try {
            ChildProcess again = launch();
            if (again != null) {
                watch(again);
                awaitReady(again, ended);
            }
        } catch (ExplainedFailure impossible) {
            failure.complete(ended + " " + impossible.getMessage());
        }
    }

    /** Waits until it answers again. An end before that is counted and handled like any other. */
    private void awaitReady(ChildProcess again, String ended) {
        try {
            again.awaitReady(limit);
            limit.tell(ended + " It was started again on its port and its data, and the run goes on.");
        } catch (ExplainedFailure notReady) {
            if (again.alive()) {
                throw notReady;
            }
        }
    }

    /** Handles an end in a thread of its own, because the next start may take minutes on a busy machine. */
    private void watch(ChildProcess watched) {
        watched.failure().thenAcceptAsync(this::startAgain, task -> {
            Thread thread = new Thread(task, service.title + " ended");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private synchronized ChildProcess launch() {
        if (closing) {
            return null;
        }
        process = ChildProcess.start(next());
        return process;
    }

    private Program next() {
        return standIns.program(service, port, starts++);
    }
}
