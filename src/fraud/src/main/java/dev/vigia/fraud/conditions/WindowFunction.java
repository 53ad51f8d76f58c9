package dev.vigia.fraud.conditions;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
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
 * What a condition may ask over a window: of the account's earlier payments, as in {@code history.sum("24h")}, and of what
 * labels said about the payment's counterparty, as in {@code labels.share("7d")}.
 */
enum WindowFunction {
    /** How many. */
    COUNT(Facts.HISTORY, "count", SimpleType.INT, ofHistory(window -> (long) window.count())),
    /** Sum of the amounts. */
    SUM(Facts.HISTORY, "sum", SimpleType.DOUBLE, ofHistory(Window::units)),
    /** The largest amount; nothing if there was no payment. */
    MAX(Facts.HISTORY, "max", SimpleType.DOUBLE, ofHistory(WindowFunction::max)),
    /** The smallest amount; nothing if there was no payment. */
    MIN(Facts.HISTORY, "min", SimpleType.DOUBLE, ofHistory(WindowFunction::min)),
    /** Mean of the amounts; nothing if there was no payment. */
    MEAN(
            Facts.HISTORY,
            "mean",
            SimpleType.DOUBLE,
            ofHistory(window -> window.count() == 0 ? null : window.units() / window.count())),
    /** How many different places. */
    DISTINCT(Facts.HISTORY, "distinct", SimpleType.INT, ofHistory(WindowFunction::places)),
    /** Hours since the last payment; nothing if there was none. */
    LAST_SEEN(Facts.HISTORY, "lastSeen", SimpleType.DOUBLE, WindowFunction::lastSeen),
    /** How many labels came. */
    LABELS(Facts.LABELS, "count", SimpleType.INT, (facts, length) -> (long) labels(facts, length)),
    /** The share of them that said fraud; nothing if there was none. */
    SHARE(Facts.LABELS, "share", SimpleType.DOUBLE, WindowFunction::share);

    private static final double HOUR_MILLIS = 3_600_000.0;

    /** The variable that it is a function of. */
    final String receiver;

    final String title;
    final CelType type;
    private final BiFunction<Facts, Duration, Object> value;

    WindowFunction(String receiver, String title, CelType type, BiFunction<Facts, Duration, Object> value) {
        this.receiver = receiver;
        this.title = title;
        this.type = type;
        this.value = value;
    }

    /** As the language knows it. */
    String overload() {
        return receiver + "_" + title;
    }

    boolean looksBack() {
        return receiver.equals(Facts.HISTORY);
    }

    /** The length of a window that this function can be asked over. */
    Optional<Duration> length(String window) {
        Optional<Duration> length = WindowLength.parse(window);
        return looksBack()
                ? length
                : length.filter(each -> each.equals(Duration.ofDays(each.toDays())) && each.toDays() <= Labels.DAYS);
    }

    /** The function that a name of the checked tree means. */
    static Optional<WindowFunction> of(CelReference meant) {
        for (WindowFunction function : values()) {
            if (meant.overloadIds().contains(function.overload())) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    /** What a call of it may come to. */
    Possible possible(CelCall call) {
        switch (this) {
            case COUNT:
            case DISTINCT:
                return Possible.numbers(0, History.MOST)
                        .called("at most " + History.MOST + ", the payments that an account's history holds");
            case SUM:
                return Possible.numbers(0, Facts.MOST_MONEY * History.MOST).called("zero or more");
            case MAX:
            case MIN:
            case MEAN:
                return Facts.AMOUNTS;
            case LAST_SEEN:
                return hours(call);
            case LABELS:
                return Possible.numbers(0, Integer.MAX_VALUE).called("zero or more");
            default:
                return Possible.numbers(0, 1).called("a share from 0 to 1");
        }
    }

    /** Hours that a window may hold; any number if it is none. */
    private Possible hours(CelCall call) {
        CelExpr window = call.args().get(0);
        return window.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
                ? Possible.ANYTHING
                : length(window.constant().stringValue())
                        .map(Duration::toMillis)
                        .map(millis -> Possible.numbers(0, millis / HOUR_MILLIS)
                                .called("in hours, and no more than the window"))
                        .orElse(Possible.ANYTHING);
    }

    /** For example a window that it takes. */
    String example() {
        return looksBack() ? "\"10m\" or \"30d\"" : "\"7d\", whole days and at most " + Labels.DAYS;
    }

    /** The value; {@code null} where there is none. */
    Object of(Facts facts, Duration length) {
        return value.apply(facts, length);
    }

    private static BiFunction<Facts, Duration, Object> ofHistory(Function<Window, Object> value) {
        return (facts, length) -> value.apply(facts.window(length));
    }

    private static Double lastSeen(Facts facts, Duration length) {
        Window window = facts.window(length);
        return window.count() == 0 ? null : (facts.payment().time - window.at(window.count() - 1).time) / HOUR_MILLIS;
    }

    private static int labels(Facts facts, Duration length) {
        return facts.payment().labels.count(facts.payment().time, (int) length.toDays());
    }

    private static Double share(Facts facts, Duration length) {
        int count = labels(facts, length);
        int frauds = facts.payment().labels.frauds(facts.payment().time, (int) length.toDays());
        return count == 0 ? null : (double) frauds / count;
    }

    private static Double max(Window window) {
        long max = -1;
        for (int n = 0; n < window.count(); n++) {
            max = Math.max(max, window.amount(n));
        }
        return window.count() == 0 ? null : max / 100.0;
    }

    private static Double min(Window window) {
        long min = Long.MAX_VALUE;
        for (int n = 0; n < window.count(); n++) {
            min = Math.min(min, window.amount(n));
        }
        return window.count() == 0 ? null : min / 100.0;
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
}
