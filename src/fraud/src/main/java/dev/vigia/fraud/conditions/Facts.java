package dev.vigia.fraud.conditions;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelVariableResolver;
import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.PeerOutlier;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.formats.Blanks;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
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

    /** More has no place in sixteen digits before the point. */
    static final double MOST_MONEY = 1e16;

    static final Possible AMOUNTS =
            Possible.numbers(0, MOST_MONEY).called("zero or more, and of at most sixteen digits");

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

    /** What a variable may be; {@code null} if nothing is known of it. */
    static Possible possible(String name) {
        Variable variable = VARIABLES.get(name);
        return variable == null ? null : variable.possible;
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
        variables.put(AMOUNT, new Variable(SimpleType.DOUBLE, AMOUNTS, facts -> facts.amount()));
        variables.put(
                "tx.balance",
                new Variable(
                        SimpleType.DOUBLE,
                        Possible.numbers(-MOST_MONEY, MOST_MONEY).called("of at most sixteen digits"),
                        facts -> facts.payment.hasBalance() ? facts.payment.balance / 100.0 : null));
        variables.put("tx.location", text(facts -> facts.payment.location));
        variables.put(
                "tx.metro",
                new Variable(
                        SimpleType.STRING,
                        Possible.texts(text -> !text.isEmpty() && inCapitals(text), Facts::inCapitals)
                                .called("in capital letters and never empty"),
                        facts -> facts.payment.metro));
        variables.put(
                "tx.ageBand",
                new Variable(
                        SimpleType.STRING,
                        Possible.texts(text -> AgeBand.index(text) >= 0)
                                .called("one of " + String.join(", ", AgeBand.all())),
                        facts -> facts.payment.ageBand));
        variables.put("tx.counterparty", text(facts -> facts.payment.counterparty));
        variables.put(
                "tx.hour",
                new Variable(
                        SimpleType.INT,
                        Possible.numbers(0, 23).called("from 0 to 23"),
                        facts -> facts.payment.localSecondOfDay() / 3_600L));
        variables.put(
                "tx.dayOfWeek",
                new Variable(
                        SimpleType.INT,
                        Possible.numbers(1, 7).called("from 1 (Monday) to 7 (Sunday)"),
                        facts -> Math.floorMod(facts.payment.localEpochDay() + 3, 7L) + 1));
        variables.put("peer.z", new Variable(SimpleType.DOUBLE, Possible.ANYTHING, facts -> facts.peerScore()));
        return variables;
    }

    /** A text as received, save blanks at its ends; one that is empty counts as missing. */
    private static Variable text(Function<Facts, Object> value) {
        return new Variable(
                SimpleType.STRING,
                Possible.texts(text -> !text.isEmpty() && text.equals(Blanks.strip(text)))
                        .called(
                                "without blanks at its ends, and never empty: where it is missing the rule is INCONCLUSIVE"),
                value);
    }

    private static boolean inCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private Double peerScore() {
        Baseline peers = baselines.peers(payment);
        Double score = peers == null ? null : PeerOutlier.score(payment.amount, peers);
        return score == null || !Double.isFinite(score) ? null : score;
    }

    private static final class Variable {
        final CelType type;
        final Possible possible;
        final Function<Facts, Object> value;

        Variable(CelType type, Possible possible, Function<Facts, Object> value) {
            this.type = type;
            this.possible = possible;
            this.value = value;
        }
    }
}
