package dev.vigia.fraud.conditions;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.vigia.fraud.conditions.ranges.Possible;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.Past;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The functions of a window: of the account's earlier payments, as in {@code history.sum("24h")}, and of the labels of the
 * payment's counterparty, as in {@code labels.share("7d")}.
 */
enum WindowFunction {
    /** The number of payments. */
    COUNT(Facts.HISTORY, "count", SimpleType.INT, Shared.PAYMENTS, ofHistory(window -> (long) window.count())),
    /** The sum of the amounts. */
    SUM(Facts.HISTORY, "sum", SimpleType.DOUBLE, Shared.SUMS, ofHistory(Window::units)),
    /** The largest amount; missing without a payment. */
    MAX(Facts.HISTORY, "max", SimpleType.DOUBLE, Variable.AMOUNTS, ofPayments(window -> window.largest() / 100.0)),
    /** The smallest amount; missing without a payment. */
    MIN(Facts.HISTORY, "min", SimpleType.DOUBLE, Variable.AMOUNTS, ofPayments(window -> window.smallest() / 100.0)),
    /** The mean of the amounts; missing without a payment. */
    MEAN(
            Facts.HISTORY,
            "mean",
            SimpleType.DOUBLE,
            Variable.AMOUNTS,
            ofPayments(window -> window.units() / window.count())),
    /** The number of different places. */
    DISTINCT(Facts.HISTORY, "distinct", SimpleType.INT, Shared.PAYMENTS, ofHistory(WindowFunction::places)),
    /** The hours since the last payment; missing without a payment. */
    LAST_SEEN(Facts.HISTORY, "lastSeen", SimpleType.DOUBLE, Possible.ANYTHING, WindowFunction::lastSeen),
    /** The number of labels. */
    LABELS(
            Facts.LABELS,
            "count",
            SimpleType.INT,
            Possible.numbers(0, Integer.MAX_VALUE).called("zero or more"),
            (facts, length) -> (long) labels(facts, length)),
    /** The share of labels that said fraud; missing without a label. */
    SHARE(
            Facts.LABELS,
            "share",
            SimpleType.DOUBLE,
            Possible.numbers(0, 1).called("a share from 0 to 1"),
            WindowFunction::share);

    private static final double HOUR_MILLIS = 3_600_000.0;

    /** The variable that it is a function of. */
    final String receiver;

    final String title;
    final CelType type;
    private final Possible possible;
    private final BiFunction<Facts, Duration, Object> value;

    WindowFunction(
            String receiver, String title, CelType type, Possible possible, BiFunction<Facts, Duration, Object> value) {
        this.receiver = receiver;
        this.title = title;
        this.type = type;
        this.possible = possible;
        this.value = value;
    }

    /** Returns the name by which CEL tells functions of one title apart. */
    String overload() {
        return receiver + "_" + title;
    }

    boolean looksBack() {
        return receiver.equals(Facts.HISTORY);
    }

    /** Returns the length of a window that this function accepts; empty if it does not accept it. */
    Optional<Duration> length(String window) {
        Optional<Duration> length = WindowLength.parse(window);
        return looksBack()
                ? length
                // Labels are counted per day, and remembered for a limited number of days.
                : length.filter(each -> each.equals(Duration.ofDays(each.toDays())) && each.toDays() <= Labels.DAYS);
    }

    /** Returns the function that a name of the checked tree means; empty if it means none. */
    static Optional<WindowFunction> of(CelReference meant) {
        for (WindowFunction function : values()) {
            if (meant.overloadIds().contains(function.overload())) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    /** Returns the possible values of a call. */
    Possible possible(CelCall call) {
        return this == LAST_SEEN ? hours(call) : possible;
    }

    /** Returns the hours that the call's window spans; any number if its length is not a constant. */
    private Possible hours(CelCall call) {
        CelExpr window = call.args().get(0);
        return window.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
                ? possible
                : length(window.constant().stringValue())
                        .map(Duration::toMillis)
                        .map(millis -> Possible.numbers(0, millis / HOUR_MILLIS)
                                .called("in hours, and no more than the window"))
                        .orElse(possible);
    }

    /** Returns windows that this function accepts, for messages. */
    String example() {
        return looksBack() ? "\"10m\" or \"30d\"" : "\"7d\", whole days and at most " + Labels.DAYS;
    }

    /** Returns the value; {@code null} if it is missing. */
    Object of(Facts facts, Duration length) {
        return value.apply(facts, length);
    }

    private static BiFunction<Facts, Duration, Object> ofHistory(Function<Window, Object> value) {
        return (facts, length) -> value.apply(facts.window(length));
    }

    /** Makes a function that has no value for an empty window. */
    private static BiFunction<Facts, Duration, Object> ofPayments(Function<Window, Object> value) {
        return ofHistory(window -> window.count() == 0 ? null : value.apply(window));
    }

    private static Double lastSeen(Facts facts, Duration length) {
        Window window = facts.window(length);
        return window.count() == 0 ? null : (facts.payment().time - window.last().time) / HOUR_MILLIS;
    }

    private static int labels(Facts facts, Duration length) {
        return facts.payment().labels.count(facts.payment().time, (int) length.toDays());
    }

    private static Double share(Facts facts, Duration length) {
        int count = labels(facts, length);
        int frauds = facts.payment().labels.frauds(facts.payment().time, (int) length.toDays());
        return count == 0 ? null : (double) frauds / count;
    }

    private static Long places(Window window) {
        Set<String> places = new HashSet<>();
        for (int n = 0; n < window.count(); n++) {
            Past past = window.at(n);
            if (past.location != null) {
                places.add(past.location);
            }
        }
        return (long) places.size();
    }

    /** Possible values that several functions share. Enum constants cannot use static fields of their own class. */
    private static final class Shared {
        static final Possible PAYMENTS = Possible.numbers(0, History.MOST)
                .called("at most " + History.MOST + ", the payments that an account's history holds");
        static final Possible SUMS =
                Possible.numbers(0, Variable.MOST_MONEY * History.MOST).called("zero or more");
    }
}
