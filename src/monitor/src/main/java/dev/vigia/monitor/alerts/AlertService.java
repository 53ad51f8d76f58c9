package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.transactions.rows.ReasonCode;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A service that takes alerts. */
public interface AlertService extends AutoCloseable {
    /** What it is, for messages: kind and name. */
    String name();

    /** Why an alert is in quarantine that this service refuses. */
    ReasonCode refusal();

    /**
     * Sends some alerts.
     *
     * @return those that were not taken and are worth another try, without those that the service refuses for what is in
     *     them; completed exceptionally where none is worth it
     */
    CompletableFuture<List<Alert>> send(List<Alert> alerts);

    @Override
    void close();

    /** How to reach a service; travels to where the sink runs. */
    interface Connection extends Serializable {
        /** The most alerts that one request may carry. */
        int batchSize();

        AlertService open(Refusals refusals);
    }

    /** Is told of alerts that a service will never take, whatever the number of tries. */
    interface Refusals {
        void add(Alert alert, String reason);
    }
}
