package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.vigia.transactions.encoding.ShortText;
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

/** The variables and windows that a condition uses. */
final class Asked {
    /** Characters per value in an alert. */
    private static final int LONGEST_SHOWN = 100;

    /** How to compute each variable and window, by its text in the condition. An alert lists all of them. */
    private final Map<String, Function<Facts, Object>> values = new LinkedHashMap<>();

    private final Map<String, Duration> windows = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private Duration longest = Duration.ZERO;
    private boolean labels;

    private final Places places;

    private Asked(Places places) {
        this.places = places;
    }

    /** @throws InvalidCondition if a window has no valid length */
    static Asked by(CelAbstractSyntaxTree tree, Places places) throws InvalidCondition {
        Asked asked = new Asked(places);
        TreeSet<String> variables = tree.getReferenceMap().values().stream()
                // A reference with an overload is a function or an operator, one without is a name.
                .filter(reference -> reference.overloadIds().isEmpty())
                .map(CelReference::name)
                // Leaves out `history` and `labels`, which have no value of their own.
                .filter(name -> Variable.named(name) != null)
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

    /** Returns the lengths of the windows by their texts in the condition. */
    Map<String, Duration> windows() {
        return windows;
    }

    /** Returns the longest window of the history; zero if there is none. */
    Duration longest() {
        return longest;
    }

    /** Returns whether the condition uses labels. */
    boolean labels() {
        return labels;
    }

    /** Returns all values, for example {@code tx.amount = 12,000.00, history.max("10m") = 80.00}. */
    String told(Facts facts) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + text(value.getValue(), facts))
                .collect(Collectors.joining(", "));
    }

    private static String text(Function<Facts, Object> value, Facts facts) {
        Object known = value.apply(facts);
        return known instanceof Double
                ? String.format(Locale.ROOT, "%,.2f", (Double) known)
                : ShortText.of(String.valueOf(known), LONGEST_SHOWN);
    }

    private void add(CelExpr expression, Map<Long, CelReference> references) {
        Optional.ofNullable(references.get(expression.id()))
                .flatMap(WindowFunction::of)
                .ifPresent(function -> add(function, expression));
    }

    private void add(WindowFunction function, CelExpr expression) {
        CelExpr argument = expression.call().args().get(0);
        Optional<String> text = argument.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(argument.constant().stringValue())
                : Optional.empty();
        Optional<Duration> length = text.flatMap(function::length);
        if (length.isEmpty()) {
            problems.add(places.of(expression) + function.receiver + "." + function.title
                    + " takes the length of a window in quotes, for example " + function.example()
                    + text.map(wrong -> "; \"" + Places.shortened(wrong) + "\" is none" + WindowLength.meant(wrong))
                            .orElse("")
                    + ".");
            return;
        }
        String window = text.get();
        windows.put(window, length.get());
        values.put(
                function.receiver + "." + function.title + "(\"" + window + "\")",
                facts -> Objects.requireNonNullElse(facts.over(function, window), "nothing"));
        // A window of labels does not look into the history, so it needs no reach.
        if (!function.looksBack()) {
            labels = true;
            return;
        }
        longest = longest.compareTo(length.get()) >= 0 ? longest : length.get();
    }
}
