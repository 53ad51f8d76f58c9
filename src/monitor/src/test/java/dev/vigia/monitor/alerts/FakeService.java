package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.transactions.rows.ReasonCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A service that takes everything, unless told otherwise for the next requests; its own connection. */
final class FakeService implements AlertService, AlertService.Connection {
    private static final long serialVersionUID = 1L;

    final transient List<List<Alert>> taken = new ArrayList<>();
    final transient Deque<CompletableFuture<List<Alert>>> answers = new ArrayDeque<>();
    boolean closed;
    transient Refusals refusals;

    @Override
    public String name() {
        return "fake service";
    }

    @Override
    public ReasonCode refusal() {
        return ReasonCode.REFUSED_BY_TOPIC;
    }

    @Override
    public CompletableFuture<List<Alert>> send(List<Alert> alerts) {
        taken.add(alerts);
        return answers.isEmpty() ? CompletableFuture.completedFuture(List.of()) : answers.poll();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public int batchSize() {
        return 10;
    }

    @Override
    public AlertService open(Refusals refusals) {
        this.refusals = refusals;
        return this;
    }
}
