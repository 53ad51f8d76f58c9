package dev.vigia.fraud.conditions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what to write in place of a name that the condition language does not know. */
final class UnknownName {
    private static final Set<String> LOOPS = Set.of("all", "exists", "exists_one", "map", "filter");

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("age", "Use tx.ageBand."),
            Map.entry("currency", "All amounts are in the source's one currency."),
            Map.entry("date", "Use tx.dayOfWeek and tx.hour, on the source's clock."),
            Map.entry("time", "Use tx.dayOfWeek and tx.hour, on the source's clock."),
            Map.entry("minute", "Use tx.hour."),
            Map.entry("dayOfYear", "Use tx.dayOfWeek."),
            Map.entry("dayOfMonth", "Use tx.dayOfWeek."),
            Map.entry("month", "Use tx.dayOfWeek."),
            Map.entry("country", "Use tx.location or tx.metro."),
            Map.entry("city", "Use tx.location or tx.metro."),
            Map.entry("place", "Use tx.location or tx.metro."),
            Map.entry("merchant", "Use tx.counterparty."),
            Map.entry("category", "Use tx.counterparty, if the mapping names the column so."),
            Map.entry("type", "All payments are judged alike; a mapping decides which rows are payments."),
            Map.entry("account", "A rule does not know whose payment it is. Choose by the alert's account."),
            Map.entry("customerId", "A rule does not know whose payment it is. Choose by the alert's account."),
            Map.entry("customer", "A rule does not know whose payment it is. Choose by the alert's account."));

    private UnknownName() {}

    static String advice(String name) {
        int point = name.lastIndexOf('.');
        String receiver = point < 0 ? "" : name.substring(0, point);
        String last = name.substring(point + 1);
        if (name.equals("has")) {
            return "`has` is not known, and not needed: where a value is missing, the rule is INCONCLUSIVE by itself.";
        }
        if (LOOPS.contains(last)) {
            return "`" + last
                    + "` is not known: a condition has no loops. Use in, as in tx.location in [\"A\", \"B\"].";
        }
        if (isFunction(name)) {
            return "`" + name + "` is a function of a window. Write " + name + "(\"30d\").";
        }
        boolean ofWindows = receiver.equals(Facts.HISTORY) || receiver.equals(Facts.LABELS);
        return "`" + name + "` is not known."
                + (INSTEAD.containsKey(last) && !ofWindows ? " " + INSTEAD.get(last) : "") + " Known: "
                + String.join(", ", ofWindows ? functions(receiver) : names()) + ".";
    }

    /** Returns whether a name with its receiver is a function of a window, for example {@code history.sum}. */
    static boolean isFunction(String name) {
        return Stream.of(WindowFunction.values())
                .anyMatch(function -> name.equals(function.receiver + "." + function.title));
    }

    private static List<String> functions(String receiver) {
        return Stream.of(WindowFunction.values())
                .filter(function -> function.receiver.equals(receiver))
                .map(function -> receiver + "." + function.title)
                .collect(Collectors.toList());
    }

    private static List<String> names() {
        return Stream.of(
                        Variable.all().stream().map(variable -> variable.name),
                        functions(Facts.HISTORY).stream(),
                        functions(Facts.LABELS).stream())
                .flatMap(each -> each)
                .collect(Collectors.toList());
    }
}
