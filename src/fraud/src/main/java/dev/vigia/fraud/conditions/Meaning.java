package dev.vigia.fraud.conditions;

import dev.cel.common.CelIssue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns an error of the type checker into plain words, and says what to write instead. */
final class Meaning {
    // The checker has no error codes, only sentences. RefusalsTest fails if a new version of CEL changes them.
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '(.*?)' applied to '(.*?)'(?: \\(candidates.*)?", Pattern.DOTALL);
    private static final Pattern UNDECLARED =
            Pattern.compile("undeclared reference to '(.*?)' \\(in container.*", Pattern.DOTALL);
    private static final Pattern NO_TRUTH = Pattern.compile("expected type 'bool' but found '(.*)'.*", Pattern.DOTALL);

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
            return place + UnknownName.advice(name.isEmpty() ? undeclared.group(1) : name);
        }
        if (noTruth.matches()) {
            return place + "a condition is true or false, and this one is " + type(noTruth.group(1))
                    + ". Compare it, as in tx.amount >= 10000.";
        }
        if (name.startsWith(Facts.HISTORY + ".") || name.startsWith(Facts.LABELS + ".")) {
            return place + UnknownName.advice(name);
        }
        return place + issue.getMessage().replaceAll(" \\((candidates|in container)[^)]*\\)", "") + ".";
    }

    private static String mismatch(String function, String types, String name, String before) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        // The types of a call on a receiver, for example history.(string, int).
        if (types.contains(".(")) {
            String receiver = types.substring(0, types.indexOf(".("));
            return UnknownName.isFunction(receiver + "." + last) ? oneWindow(name) : UnknownName.advice(name);
        }
        for (WindowFunction window : WindowFunction.values()) {
            if (window.title.equals(function)) {
                return "`" + function + "` is a function of " + window.receiver + ". Write " + window.receiver + "."
                        + function + "(\"30d\").";
            }
        }
        List<String> sides = sides(types);
        // CEL names its operators _==_, @in and the like.
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

    private static String oneWindow(String name) {
        return "`" + name + "` takes one thing, the length of a window in quotes: " + name + "(\"24h\"). It is of all"
                + " payments of the account: a condition cannot count those of one counterparty, place or amount."
                + " `./vigia rules catalogue` lists the patterns that can.";
    }

    private static String fact(String variable) {
        Variable known = Variable.named(variable);
        String words = known == null ? "" : known.possible.words();
        return words.isEmpty() ? "" : " " + variable + " is " + words + ".";
    }

    private static List<String> sides(String types) {
        String inner = types.startsWith("(") ? types.substring(1, types.length() - 1) : types;
        // Splits at commas that are not inside of parentheses, as they are in map(string, int).
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
}
