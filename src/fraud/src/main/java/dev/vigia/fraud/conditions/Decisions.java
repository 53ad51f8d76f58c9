package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelReference;
import dev.vigia.fraud.conditions.ranges.Comparison;
import dev.vigia.fraud.conditions.ranges.Possible;
import dev.vigia.fraud.conditions.ranges.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is decided about a condition before any payment comes: comparisons that never hold or always do, because of what a
 * field or a function may be, and divisions that drop what an analyst means to keep.
 *
 * <p>It goes through the checked tree once, from the leaves up, with a {@link Possible} for each part (interval analysis). What
 * it does not know may be anything, so it never complains in vain.
 */
final class Decisions {
    private static final Set<String> PARTS = Set.of("contains", "startsWith", "endsWith");

    private final CelAbstractSyntaxTree tree;
    private final Places places;
    private final List<String> decided = new ArrayList<>();
    private final List<String> divisions = new ArrayList<>();
    private final Contradictions contradictions;
    private final Possible whole;

    Decisions(CelAbstractSyntaxTree tree, Places places) {
        this.tree = tree;
        this.places = places;
        this.contradictions = new Contradictions(tree, places);
        this.whole = of(tree.getExpr());
    }

    /** Why no payment can meet the condition; empty if one can. */
    List<String> whyNever() {
        if (whole.holds) {
            return List.of();
        }
        return decided.isEmpty() ? List.of(places.of(tree.getExpr()) + "the condition never holds.") : decided;
    }

    /** A sentence for each part that does something else than its author seems to mean. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(decided);
        if (whole.holds && !whole.fails) {
            warnings.add(places.of(tree.getExpr())
                    + "the condition holds for every payment. Compare something that differs between payments.");
        }
        warnings.addAll(divisions);
        return warnings;
    }

    private Possible of(CelExpr expression) {
        switch (expression.exprKind().getKind()) {
            case CONSTANT:
                return Possible.of(expression.constant());
            case CALL:
                return call(expression, expression.call());
            case LIST:
                expression.list().elements().forEach(this::of);
                return Possible.ANYTHING;
            default:
                return named(expression).orElse(Possible.ANYTHING);
        }
    }

    /** Of a field or of a function of a window. */
    private Optional<Possible> named(CelExpr expression) {
        CelReference meant = tree.getReferenceMap().get(expression.id());
        return meant == null
                ? Optional.empty()
                : WindowFunction.of(meant)
                        .map(function -> function.possible(expression.call()))
                        .or(() -> Optional.ofNullable(Facts.possible(meant.name())));
    }

    private Possible call(CelExpr expression, CelCall call) {
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
                ? part(expression, call.target().get(), target.get(), arguments.get(0))
                : computed(expression, call, arguments);
    }

    private Possible part(CelExpr expression, CelExpr target, Possible whole, Possible part) {
        if (whole.mayContain(part)) {
            return Possible.EITHER;
        }
        decided.add(places.of(expression) + "`" + places.text(expression) + "` never holds: " + reason(target, whole)
                + ".");
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
        if (arguments.size() != 2 || !isNumber(expression)) {
            return Possible.ANYTHING;
        }
        Possible result = Ranges.of(call.function(), arguments.get(0), arguments.get(1));
        if (call.function().equals(Operator.DIVIDE.getFunction())) {
            noteDivision(expression, call, result, arguments);
        }
        return converted(expression, result);
    }

    private Possible converted(CelExpr expression, Possible value) {
        return isWhole(expression) ? Ranges.whole(value) : value;
    }

    private void noteDivision(CelExpr expression, CelCall call, Possible result, List<Possible> sides) {
        String text = places.text(expression);
        if (result.never() && !sides.get(0).never() && !sides.get(1).never()) {
            decided.add(places.of(expression) + "`" + text + "` divides by zero and never has a value.");
        } else if (isWhole(expression)
                && !(sides.get(0).constant() && sides.get(1).constant())) {
            divisions.add(places.of(expression) + "`" + text
                    + "` divides whole numbers and drops the decimals: 7 / 10 is 0. For a share write `double("
                    + places.text(call.args().get(0)) + ") / "
                    + places.side(call.args().get(1)) + "`.");
        }
    }

    private Possible compared(CelExpr expression, Comparison comparison) {
        CelExpr left = expression.call().args().get(0);
        CelExpr right = expression.call().args().get(1);
        Possible one = of(left);
        Possible other = of(right);
        Possible result = comparison.of(one, other);
        if (result.holds && result.fails || one.never() || other.never()) {
            return result;
        }
        decided.add(places.of(expression) + "`" + places.text(expression) + "` "
                + (result.holds ? "always holds" : "never holds")
                + (one.constant() && other.constant() ? ": both sides are fixed." : because(left, one, right, other)));
        return result;
    }

    private String because(CelExpr left, Possible one, CelExpr right, Possible other) {
        String words =
                !one.words().isEmpty() ? reason(left, one) : !other.words().isEmpty() ? reason(right, other) : "";
        return words.isEmpty() ? " whatever a payment is." : ": " + words + ".";
    }

    private String reason(CelExpr side, Possible value) {
        return places.text(side) + " is " + value.words();
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
            decided.add(places.of(expression) + "`"
                    + Places.shortened(places.text(call.args().get(0)) + " in " + (none ? places.text(list) : "[...]"))
                    + "` never holds"
                    + (none ? "" : " for " + String.join(", ", vain.subList(0, Math.min(3, vain.size()))))
                    + (one.words().isEmpty() ? "." : ": " + reason(call.args().get(0), one) + "."));
        }
        return Possible.truth(!none && !one.never(), !one.never());
    }

    /** Both sides of {@code &&} or {@code ||}, with what the comparisons among them say of the same thing together. */
    private Possible joined(CelExpr expression, CelCall call) {
        boolean all = call.function().equals(Operator.LOGICAL_AND.getFunction());
        Possible one = of(call.args().get(0));
        Possible other = of(call.args().get(1));
        Possible result = all
                ? Possible.truth(one.holds && other.holds, one.fails || other.fails)
                : Possible.truth(one.holds || other.holds, one.fails && other.fails);
        boolean open = all ? result.holds : result.fails;
        String contradicted = open ? contradictions.in(expression, all) : null;
        if (contradicted == null) {
            return result;
        }
        decided.add(places.of(expression) + "`" + places.text(expression) + "` "
                + (all ? "never holds: no " : "always holds: any ") + contradicted
                + (all
                        ? " is both. To allow one or the other write ||."
                        : " is one of both. To demand both write &&."));
        return Possible.truth(!all, all);
    }

    private boolean isNumber(CelExpr expression) {
        return ExpressionType.isNumber(tree, expression);
    }

    private boolean isWhole(CelExpr expression) {
        return ExpressionType.isWhole(tree, expression);
    }
}
