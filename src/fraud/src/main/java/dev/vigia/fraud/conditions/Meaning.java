package dev.vigia.fraud.conditions;

import dev.cel.common.CelIssue;
import dev.vigia.fraud.conditions.ranges.Possible;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in plain words what the type checker does not understand, and what to write instead. */
final class Meaning {
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '(.*?)' applied to '(.*?)'(?: \\(candidates.*)?", Pattern.DOTALL);
    private static final Pattern UNDECLARED =
            Pattern.compile("undeclared reference to '(.*?)' \\(in container.*", Pattern.DOTALL);
    private static final Pattern NO_TRUTH = Pattern.compile("expected type 'bool' but found '(.*)'.*", Pattern.DOTALL);

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

    private static final Map<String, String> TYPES = Map.of(
            "int", "a whole number",
            "uint", "a whole number",
            "double", "a number with decimals",
            "string", "a text",
            "bool", "true or false",
            "dyn", "a value",
            "null", "null",
            "history", "`history`",
            "labels", "`labels`");

    private Meaning() {}

    static String problem(String text, CelIssue issue) {
        int offset = Syntax.offset(text, issue);
        String name = Names.around(text, offset);
        String place = Places.at(text, name.isEmpty() ? offset : Names.begin(text, offset));
        Matcher overload = OVERLOAD.matcher(issue.getMessage());
        Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
        Matcher noTruth = NO_TRUTH.matcher(issue.getMessage());
        if (name.equals("gender") || name.endsWith(".gender")) {
            return place + "gender is never an input of a rule.";
        }
        if (overload.matches()) {
            return place + mismatch(overload.group(1), overload.group(2), name, Names.before(text, offset));
        }
        if (undeclared.matches()) {
            return place + unknown(name.isEmpty() ? undeclared.group(1) : name);
        }
        if (noTruth.matches()) {
            return place + "a condition is true or false, and this one is " + type(noTruth.group(1))
                    + ". Compare it, as in tx.amount >= 10000.";
        }
        if (name.startsWith(Facts.HISTORY + ".") || name.startsWith(Facts.LABELS + ".")) {
            return place + unknown(name);
        }
        return place + issue.getMessage().replaceAll(" \\((candidates|in container)[^)]*\\)", "") + ".";
    }

    private static String unknown(String name) {
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
        for (WindowFunction function : WindowFunction.values()) {
            if (function.receiver.equals(receiver) && function.title.equals(last)) {
                return "`" + name + "` is a function of a window. Write " + name + "(\"30d\").";
            }
        }
        boolean ofWindows = receiver.equals(Facts.HISTORY) || receiver.equals(Facts.LABELS);
        return "`" + name + "` is not known."
                + (INSTEAD.containsKey(last) && !ofWindows ? " " + INSTEAD.get(last) : "") + " Known: "
                + String.join(", ", ofWindows ? functions(receiver) : names()) + ".";
    }

    private static String mismatch(String function, String types, String name, String before) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (types.contains(".(")) {
            String receiver = types.substring(0, types.indexOf(".("));
            return isWindow(receiver, last) ? oneWindow(name) : unknown(name);
        }
        for (WindowFunction window : WindowFunction.values()) {
            if (window.title.equals(function)) {
                return "`" + function + "` is a function of " + window.receiver + ". Write " + window.receiver + "."
                        + function + "(\"30d\").";
            }
        }
        List<String> sides = sides(types);
        String operator = function.replace("_", "").replace("@", "");
        if (operator.equals("%")) {
            return "`%` takes whole numbers, and found " + both(sides)
                    + ". Write int(...) around what has decimals, as in" + " int(tx.amount) % 1000.";
        }
        if (operator.equals("in")) {
            return "`in` cannot find " + sides.get(0) + " in " + sides.get(1) + "." + fact(before);
        }
        if (operator.equals("==") || operator.equals("!=") || operator.startsWith("<") || operator.startsWith(">")) {
            boolean numbers = types.equals("(double, int)") || types.equals("(int, double)");
            return "`" + operator + "` cannot compare " + both(sides) + "."
                    + (numbers ? " Write both alike, as in 500.0, or double(...)." : fact(before));
        }
        return "`" + operator + "` does not work on " + both(sides) + "." + fact(before);
    }

    private static boolean isWindow(String receiver, String title) {
        return functions(receiver).contains(receiver + "." + title);
    }

    private static String oneWindow(String name) {
        return "`" + name + "` takes one thing, the length of a window in quotes: " + name + "(\"24h\"). It is of all"
                + " payments of the account: a condition cannot count those of one counterparty, place or amount."
                + " `./vigia rules catalogue` lists the patterns that can.";
    }

    private static String fact(String variable) {
        Possible possible = Facts.possible(variable);
        return possible == null || possible.words().isEmpty() ? "" : " " + variable + " is " + possible.words() + ".";
    }

    private static List<String> sides(String types) {
        String inner = types.startsWith("(") ? types.substring(1, types.length() - 1) : types;
        return Arrays.stream(inner.split(", (?![^(]*\\))")).map(Meaning::type).collect(Collectors.toList());
    }

    private static String both(List<String> sides) {
        return String.join(" and ", sides);
    }

    private static String type(String type) {
        return type.startsWith("list(")
                ? "a list of " + type(type.substring(5, type.length() - 1)).replaceFirst("^a ", "") + "s"
                : TYPES.getOrDefault(type, type);
    }

    private static List<String> functions(String receiver) {
        return Stream.of(WindowFunction.values())
                .filter(function -> function.receiver.equals(receiver))
                .map(function -> receiver + "." + function.title)
                .collect(Collectors.toList());
    }

    private static List<String> names() {
        return Stream.of(
                        Facts.types().keySet().stream(),
                        functions(Facts.HISTORY).stream(),
                        functions(Facts.LABELS).stream())
                .flatMap(each -> each)
                .collect(Collectors.toList());
    }
}
