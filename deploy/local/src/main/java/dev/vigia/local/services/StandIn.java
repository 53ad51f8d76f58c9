package dev.vigia.local.services;

import dev.vigia.local.processes.ChildProcess;
import dev.vigia.local.processes.Patience;
import dev.vigia.local.processes.Program;
import dev.vigia.transactions.errors.CommandFailed;
import java.util.concurrent.CompletableFuture;

/**
 * A stand-in that is started again on its port and its data when it ends by itself, and says so. Its clients see requests fail
 * meanwhile, as on AWS, and try again.
 */
final class StandIn {
    private final StandIns standIns;
    private final LocalService service;
    private final Patience patience;
    private final Deaths deaths = new Deaths();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private ChildProcess process;
    private int port;
    private int starts;
    private boolean closing;

    private StandIn(StandIns standIns, LocalService service, Patience patience) {
        this.standIns = standIns;
        this.service = service;
        this.patience = patience;
    }

    /** Starts it; {@link #awaitReady} tells when it answers. */
    static StandIn start(StandIns standIns, LocalService service, Patience patience) {
        StandIn standIn = new StandIn(standIns, service, patience);
        standIn.process = ChildProcess.start(standIn.next());
        return standIn;
    }

    /** Waits until it answers for the first time, and gives its port, which it then keeps. */
    int awaitReady() {
        ChildProcess first = process();
        int answered = Integer.parseInt(first.awaitReady(patience));
        synchronized (this) {
            port = answered;
        }
        watch(first);
        return answered;
    }

    /** Completed with a sentence for the user once it is not started again. */
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
        } catch (CommandFailed impossible) {
            failure.complete(ended + " " + impossible.getMessage());
        }
    }

    /** An end on the way is counted and answered by itself. */
    private void awaitReady(ChildProcess again, String ended) {
        try {
            again.awaitReady(patience);
            patience.tell(ended + " It was started again on its port and its data, and the run goes on.");
        } catch (CommandFailed notReady) {
            if (again.alive()) {
                throw notReady;
            }
        }
    }

    /** A thread of its own for each end: waiting for the next start takes long on a busy machine. */
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
