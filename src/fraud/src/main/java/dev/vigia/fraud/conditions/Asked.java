package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a condition asks for: variables, and functions of the history with their windows. */
final class Asked {
    /** How to tell each of them, by the text that the condition has for it. */
    private final Map<String, Function<Facts, Object>> values = new LinkedHashMap<>();

    private final Map<String, Duration> windows = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private Duration longest = Duration.ZERO;
    private boolean labels;

    private Asked() {}

    static Asked by(CelAbstractSyntaxTree tree) throws InvalidCondition {
        Asked asked = new Asked();
        TreeSet<String> variables = tree.getReferenceMap().values().stream()
                .filter(reference -> reference.overloadIds().isEmpty())
                .map(CelReference::name)
                .filter(Facts.types()::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
        variables.forEach(
                name -> asked.values.put(name, facts -> facts.find(name).orElse(null)));
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .forEach(node -> asked.add(node.expr(), tree.getReferenceMap()));
        if (!asked.problems.isEmpty()) {
            throw new InvalidCondition(asked.problems);
        }
        return asked;
    }

    /** The lengths of the windows by the texts that the condition has for them. */
    Map<String, Duration> windows() {
        return windows;
    }

    /** The longest of the windows; zero if there is none. */
    Duration longest() {
        return longest;
    }

    /** Whether it asks for labels. */
    boolean labels() {
        return labels;
    }

    /** For example {@code tx.amount = 12000.0, history.max("10m") = 80.0}. */
    String told(Facts facts) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + text(value.getValue(), facts))
                .collect(Collectors.joining(", "));
    }

    private static String text(Function<Facts, Object> value, Facts facts) {
        Object known = value.apply(facts);
        return known instanceof Double ? String.format(Locale.ROOT, "%,.2f", (Double) known) : String.valueOf(known);
    }

    private void add(CelExpr expression, Map<Long, CelReference> references) {
        CelReference meant = references.get(expression.id());
        for (WindowFunction function : WindowFunction.values()) {
            if (meant != null && meant.overloadIds().contains(function.overload())) {
                add(function, expression.call());
            }
        }
    }

    private void add(WindowFunction function, CelCall call) {
        CelExpr argument = call.args().get(0);
        Optional<String> text = argument.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(argument.constant().stringValue())
                : Optional.empty();
        Optional<Duration> length = text.flatMap(function::length);
        if (length.isEmpty()) {
            problems.add(function.receiver + "." + function.title
                    + " takes the length of a window in quotes, for example " + function.example()
                    + text.map(wrong -> "; \"" + wrong + "\" is none").orElse("") + ".");
            return;
        }
        String window = text.get();
        windows.put(window, length.get());
        values.put(
                function.receiver + "." + function.title + "(\"" + window + "\")",
                facts -> Objects.requireNonNullElse(facts.over(function, window), "nothing"));
        if (!function.looksBack()) {
            labels = true;
            return;
        }
        longest = longest.compareTo(length.get()) >= 0 ? longest : length.get();
    }
}
