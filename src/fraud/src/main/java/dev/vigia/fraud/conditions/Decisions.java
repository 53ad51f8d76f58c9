package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelReference;
import dev.vigia.fraud.conditions.ranges.Comparison;
import dev.vigia.fraud.conditions.ranges.ExpressionType;
import dev.vigia.fraud.conditions.ranges.Possible;
import dev.vigia.fraud.conditions.ranges.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what it can about a condition before any payment arrives: comparisons that never hold or always do, and divisions
 * that drop what an analyst means to keep.
 *
 * <p>It visits the checked tree once, from the leaves up, and computes the {@link Possible} values of each part (interval
 * analysis; R. E. Moore, "Interval Analysis", 1966). A part that it does not understand may have any value, so there are no
 * false alarms.
 */
final class Decisions {
    private static final Set<String> PARTS = Set.of("contains", "startsWith", "endsWith");

    private final CelAbstractSyntaxTree tree;
    private final Places places;
    private final Remarks remarks;
    private final Contradictions contradictions;
    private final Possible whole;

    Decisions(CelAbstractSyntaxTree tree, Places places) {
        this.tree = tree;
        this.places = places;
        this.remarks = new Remarks(places);
        this.contradictions = new Contradictions(tree, places);
        // Last, because the visit uses all the other fields.
        this.whole = of(tree.getExpr());
    }

    /** Returns why no payment can meet the condition; empty if one can. */
    List<String> whyNever() {
        if (whole.holds) {
            return List.of();
        }
        return remarks.decided().isEmpty()
                ? List.of(places.of(tree.getExpr()) + "the condition never holds.")
                : remarks.decided();
    }

    /** Returns a sentence for each part that does something else than its author seems to mean. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(remarks.decided());
        if (whole.holds && !whole.fails) {
            warnings.add(places.of(tree.getExpr())
                    + "the condition holds for every payment. Compare something that differs between payments.");
        }
        warnings.addAll(remarks.divisions());
        return warnings;
    }

    private Possible of(CelExpr expression) {
        switch (expression.exprKind().getKind()) {
            case CONSTANT:
                return Possible.of(expression.constant());
            case CALL:
                return call(expression, expression.call());
            case LIST:
                // Visited for the remarks on its items. Lists have no ranges.
                expression.list().elements().forEach(this::of);
                return Possible.ANYTHING;
            default:
                return named(expression).orElse(Possible.ANYTHING);
        }
    }

    /** Returns the values of a field or of a function of a window; empty if the expression is neither. */
    private Optional<Possible> named(CelExpr expression) {
        CelReference meant = tree.getReferenceMap().get(expression.id());
        return meant == null
                ? Optional.empty()
                : WindowFunction.of(meant)
                        .map(function -> function.possible(expression.call()))
                        .or(() -> Optional.ofNullable(Variable.named(meant.name()))
                                .map(variable -> variable.possible));
    }

    private Possible call(CelExpr expression, CelCall call) {
        // The arguments of a window say nothing about its values, so they are not visited.
        Optional<Possible> named = named(expression);
        if (named.isPresent()) {
            return named.get();
        }
        Comparison comparison = Comparison.of(call.function());
        if (comparison != null) {
            return compared(expression, comparison);
        }
        if (call.function().equals(Operator.LOGICAL_AND.getFunction())
                || call.function().equals(Operator.LOGICAL_OR.getFunction())) {
            return joined(expression, call);
        }
        if (call.function().equals(Operator.IN.getFunction())) {
            return member(expression, call);
        }
        List<Possible> arguments = new ArrayList<>();
        call.args().forEach(argument -> arguments.add(of(argument)));
        Optional<Possible> target = call.target().map(this::of);
        return target.isPresent() && PARTS.contains(call.function())
                ? part(expression, target.get(), arguments.get(0))
                : computed(expression, call, arguments);
    }

    private Possible part(CelExpr expression, Possible whole, Possible part) {
        if (whole.mayContain(part)) {
            return Possible.EITHER;
        }
        remarks.neverContains(expression, expression.call().target().get(), whole);
        return Possible.truth(false, true);
    }

    private Possible computed(CelExpr expression, CelCall call, List<Possible> arguments) {
        if (call.function().equals(Operator.LOGICAL_NOT.getFunction())) {
            return Possible.truth(arguments.get(0).fails, arguments.get(0).holds);
        }
        if (call.function().equals(Operator.CONDITIONAL.getFunction())) {
            return arguments.get(1).or(arguments.get(2));
        }
        if (call.function().equals(Operator.NEGATE.getFunction())) {
            return Ranges.of("_-_", Possible.number(0), arguments.get(0));
        }
        if (call.function().equals("int") || call.function().equals("double")) {
            return isNumber(call.args().get(0)) ? converted(expression, arguments.get(0)) : Possible.ANYTHING;
        }
        // The type decides, because + also joins texts and lists.
        if (arguments.size() != 2 || !isNumber(expression)) {
            return Possible.ANYTHING;
        }
        Possible result = Ranges.of(call.function(), arguments.get(0), arguments.get(1));
        if (call.function().equals(Operator.DIVIDE.getFunction())) {
            noteDivision(expression, result, arguments.get(0), arguments.get(1));
        }
        return converted(expression, result);
    }

    private Possible converted(CelExpr expression, Possible value) {
        return isWhole(expression) ? Ranges.whole(value) : value;
    }

    private void noteDivision(CelExpr division, Possible result, Possible one, Possible other) {
        // If a side never has a value, the remark on that side is enough.
        if (result.never() && !one.never() && !other.never()) {
            remarks.dividesByZero(division);
        } else if (isWhole(division) && !(one.constant() && other.constant())) {
            remarks.dropsDecimals(division);
        }
    }

    private Possible compared(CelExpr expression, Comparison comparison) {
        Possible one = of(expression.call().args().get(0));
        Possible other = of(expression.call().args().get(1));
        Possible result = comparison.of(one, other);
        if (!(result.holds && result.fails) && !one.never() && !other.never()) {
            remarks.alwaysTheSame(expression, result.holds, one, other);
        }
        return result;
    }

    private Possible member(CelExpr expression, CelCall call) {
        CelExpr list = call.args().get(1);
        Possible one = of(call.args().get(0));
        if (list.exprKind().getKind() != CelExpr.ExprKind.Kind.LIST) {
            of(list);
            return Possible.EITHER;
        }
        List<String> vain = new ArrayList<>();
        for (CelExpr item : list.list().elements()) {
            Possible value = of(item);
            if (!one.never() && !one.meets(value)) {
                vain.add(places.text(item));
            }
        }
        boolean none = vain.size() == list.list().elements().size();
        if (!vain.isEmpty() || none) {
            remarks.neverAmong(expression, one, vain);
        }
        // It may always fail, because a match with one of several items is never certain.
        return Possible.truth(!none && !one.never(), !one.never());
    }

    /** Joins both sides of {@code &&} or {@code ||}. Comparisons of the same thing are also looked at together. */
    private Possible joined(CelExpr expression, CelCall call) {
        boolean all = call.function().equals(Operator.LOGICAL_AND.getFunction());
        Possible one = of(call.args().get(0));
        Possible other = of(call.args().get(1));
        Possible result = all
                ? Possible.truth(one.holds && other.holds, one.fails || other.fails)
                : Possible.truth(one.holds || other.holds, one.fails && other.fails);
        // Where one side already decides, that side has its own remark.
        boolean open = all ? result.holds : result.fails;
        String contradicted = open ? contradictions.in(expression, all) : null;
        if (contradicted == null) {
            return result;
        }
        remarks.contradiction(expression, all, contradicted);
        return Possible.truth(!all, all);
    }

    private boolean isNumber(CelExpr expression) {
        return ExpressionType.isNumber(tree, expression);
    }

    private boolean isWhole(CelExpr expression) {
        return ExpressionType.isWhole(tree, expression);
    }
}
