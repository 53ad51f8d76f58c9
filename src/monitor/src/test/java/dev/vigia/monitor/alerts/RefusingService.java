package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.transactions.rows.ReasonCode;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A topic that refuses every alert, from a thread of its own as HTTP clients do; its own connection. */
public final class RefusingService implements AlertService, AlertService.Connection {
    private static final long serialVersionUID = 1L;

    private transient Refusals refusals;

    @Override
    public String name() {
        return "refusing topic";
    }

    @Override
    public ReasonCode refusal() {
        return ReasonCode.REFUSED_BY_TOPIC;
    }

    @Override
    public CompletableFuture<List<Alert>> send(List<Alert> alerts) {
        return CompletableFuture.supplyAsync(() -> {
            alerts.forEach(alert -> refusals.add(alert, "InvalidParameter"));
            return List.of();
        });
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public int batchSize() {
        return 10;
    }

    @Override
    public AlertService open(Refusals told) {
        RefusingService service = new RefusingService();
        service.refusals = told;
        return service;
    }
}
