package dev.vigia.fraud.conditions;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.vigia.fraud.history.Past;
import dev.vigia.fraud.history.Window;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What a condition may ask of the account's earlier payments in a window, as in {@code history.sum("24h")}. */
enum HistoryFunction {
    /** How many. */
    COUNT(SimpleType.INT, window -> (long) window.count()),
    /** Sum of the amounts. */
    SUM(SimpleType.DOUBLE, window -> window.sum() / 100.0),
    /** The largest amount; nothing if there was no payment. */
    MAX(SimpleType.DOUBLE, HistoryFunction::max),
    /** The smallest amount; nothing if there was no payment. */
    MIN(SimpleType.DOUBLE, HistoryFunction::min),
    /** Mean of the amounts; nothing if there was no payment. */
    MEAN(SimpleType.DOUBLE, window -> window.count() == 0 ? null : window.sum() / 100.0 / window.count()),
    /** How many different places. */
    DISTINCT(SimpleType.INT, HistoryFunction::places);

    final CelType type;
    private final Function<Window, Object> value;

    HistoryFunction(CelType type, Function<Window, Object> value) {
        this.type = type;
        this.value = value;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value; {@code null} where there is none. */
    Object of(Window window) {
        return value.apply(window);
    }

    private static Double max(Window window) {
        long max = -1;
        for (int n = 0; n < window.count(); n++) {
            max = Math.max(max, window.at(n).amount);
        }
        return window.count() == 0 ? null : max / 100.0;
    }

    private static Double min(Window window) {
        long min = Long.MAX_VALUE;
        for (int n = 0; n < window.count(); n++) {
            min = Math.min(min, window.at(n).amount);
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
