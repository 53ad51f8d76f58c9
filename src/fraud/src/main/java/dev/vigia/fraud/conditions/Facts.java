package dev.vigia.fraud.conditions;

import dev.cel.runtime.CelVariableResolver;
import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One payment and its account's history, under the names of the condition language. */
final class Facts implements CelVariableResolver {
    /** The variables that have {@link WindowFunction}s. */
    static final String HISTORY = "history";

    static final String LABELS = "labels";

    private final History before;
    private final Transaction payment;
    private final Baselines baselines;
    private final Map<String, Duration> windows;

    /** @param windows the lengths of the condition's windows, by their texts in it */
    Facts(History before, Transaction payment, Baselines baselines, Map<String, Duration> windows) {
        this.before = before;
        this.payment = payment;
        this.baselines = baselines;
        this.windows = windows;
    }

    @Override
    public Optional<Object> find(String name) {
        // CEL passes the receiver of a function as its first argument, so both receivers are these facts.
        if (name.equals(HISTORY) || name.equals(LABELS)) {
            return Optional.of(this);
        }
        Variable variable = Variable.named(name);
        return variable == null ? Optional.empty() : Optional.ofNullable(variable.of(this));
    }

    /** Returns the value of a function of a window; {@code null} if there is none. */
    Object over(WindowFunction function, String window) {
        return function.of(this, windows.get(window));
    }

    /** Returns the amount in major units. */
    double amount() {
        return payment.amount / 100.0;
    }

    /** Returns the balance in major units; {@code null} if there is none. */
    Double balance() {
        return payment.hasBalance() ? payment.balance / 100.0 : null;
    }

    Transaction payment() {
        return payment;
    }

    Window window(Duration length) {
        return before.window(payment, length.toMillis());
    }

    /** Returns the robust score among peers; {@code null} if peers are not known. */
    Double peerScore() {
        Baseline peers = baselines.peers(payment);
        Double score = peers == null ? null : peers.score(payment.amount);
        return score == null || !Double.isFinite(score) ? null : score;
    }
}
