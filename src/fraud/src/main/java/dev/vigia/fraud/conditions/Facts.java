package dev.vigia.fraud.conditions;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelVariableResolver;
import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.PeerOutlier;
import dev.vigia.fraud.transactions.Transaction;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** One payment and what its account did before, under the names that conditions know. */
final class Facts implements CelVariableResolver {
    /** The variables whose functions are those of {@link WindowFunction}. */
    static final String HISTORY = "history";

    static final String LABELS = "labels";

    static final String AMOUNT = "tx.amount";

    private static final Map<String, Variable> VARIABLES = variables();

    private final History before;
    private final Transaction payment;
    private final Baselines baselines;
    private final Map<String, Duration> windows;

    /** @param windows the lengths that the condition asks for, by its texts for them */
    Facts(History before, Transaction payment, Baselines baselines, Map<String, Duration> windows) {
        this.before = before;
        this.payment = payment;
        this.baselines = baselines;
        this.windows = windows;
    }

    /** The types of the variables by their names. */
    static Map<String, CelType> types() {
        Map<String, CelType> types = new TreeMap<>();
        VARIABLES.forEach((name, variable) -> types.put(name, variable.type));
        return types;
    }

    @Override
    public Optional<Object> find(String name) {
        if (name.equals(HISTORY) || name.equals(LABELS)) {
            return Optional.of(this);
        }
        Variable variable = VARIABLES.get(name);
        return variable == null ? Optional.empty() : Optional.ofNullable(variable.value.apply(this));
    }

    /** The value; {@code null} where there is none. */
    Object over(WindowFunction function, String window) {
        return function.of(this, windows.get(window));
    }

    double amount() {
        return payment.amount / 100.0;
    }

    Transaction payment() {
        return payment;
    }

    Window window(Duration length) {
        return before.window(payment, length.toMillis());
    }

    private static Map<String, Variable> variables() {
        Map<String, Variable> variables = new HashMap<>();
        variables.put(AMOUNT, new Variable(SimpleType.DOUBLE, facts -> facts.amount()));
        variables.put(
                "tx.balance",
                new Variable(
                        SimpleType.DOUBLE, facts -> facts.payment.hasBalance() ? facts.payment.balance / 100.0 : null));
        variables.put("tx.location", new Variable(SimpleType.STRING, facts -> facts.payment.location));
        variables.put("tx.metro", new Variable(SimpleType.STRING, facts -> facts.payment.metro));
        variables.put("tx.ageBand", new Variable(SimpleType.STRING, facts -> facts.payment.ageBand));
        variables.put("tx.counterparty", new Variable(SimpleType.STRING, facts -> facts.payment.counterparty));
        variables.put("tx.hour", new Variable(SimpleType.INT, facts -> facts.payment.localSecondOfDay() / 3_600L));
        variables.put(
                "tx.dayOfWeek",
                new Variable(SimpleType.INT, facts -> Math.floorMod(facts.payment.localEpochDay() + 3, 7L) + 1));
        variables.put("peer.z", new Variable(SimpleType.DOUBLE, facts -> facts.peerScore()));
        return variables;
    }

    private Double peerScore() {
        Baseline peers = baselines.peers(payment);
        return peers == null ? null : PeerOutlier.score(payment.amount, peers);
    }

    private static final class Variable {
        final CelType type;
        final Function<Facts, Object> value;

        Variable(CelType type, Function<Facts, Object> value) {
            this.type = type;
            this.value = value;
        }
    }
}
