package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.transactions.rows.ReasonCode;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A service outside that takes alerts, such as a topic. */
public interface AlertService extends AutoCloseable {
    /** Returns its kind and name, for messages. */
    String name();

    /** Returns the reason code of an alert that this service refuses. */
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

    /** Opens a service where the sink runs; it is serialized with the job. */
    interface Connection extends Serializable {
        /** Returns the most alerts that one request may carry. */
        int batchSize();

        AlertService open(Refusals refusals);
    }

    /** Takes the alerts that a service will never take, however often they are sent. */
    interface Refusals {
        void add(Alert alert, String reason);
    }
}
