package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.vigia.fraud.conditions.ranges.Comparison;
import dev.vigia.fraud.conditions.ranges.ExpressionType;
import dev.vigia.fraud.conditions.ranges.Possible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds comparisons of one value with constants that cannot hold together, as in {@code tx.hour > 22 && tx.hour < 6}. */
final class Contradictions {
    private final CelAbstractSyntaxTree tree;
    private final Places places;

    Contradictions(CelAbstractSyntaxTree tree, Places places) {
        this.tree = tree;
        this.places = places;
    }

    /**
     * Returns the text of a value for which the sides of an {@code &&} cannot all hold, or for which one side of an
     * {@code ||} always holds; {@code null} if there is none.
     *
     * @param all whether the expression is an {@code &&}. For an {@code ||} the opposites of its sides are joined.
     */
    String in(CelExpr expression, boolean all) {
        Map<String, Possible> ranges = new HashMap<>();
        List<CelExpr> sides = new ArrayList<>();
        // The sides of the whole chain, however the parser nests it.
        flatten(expression, all ? Operator.LOGICAL_AND.getFunction() : Operator.LOGICAL_OR.getFunction(), sides);
        for (CelExpr side : sides) {
            Comparison comparison = isCall(side) ? Comparison.of(side.call().function()) : null;
            if (comparison != null) {
                String text = contradicted(side.call().args(), all ? comparison : comparison.opposite(), ranges);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** @param ranges the values that the sides so far leave, by the text of the compared value */
    private String contradicted(List<CelExpr> compared, Comparison demanded, Map<String, Possible> ranges) {
        // Reads 5 < x as x > 5.
        boolean turned = isConstant(compared.get(0));
        CelExpr subject = compared.get(turned ? 1 : 0);
        CelExpr limit = compared.get(turned ? 0 : 1);
        if (!isConstant(limit) || isConstant(subject)) {
            return null;
        }
        Possible range = (turned ? demanded.turned() : demanded).range(Possible.of(limit.constant()));
        String text = places.whole(subject);
        Possible left = ranges.getOrDefault(text, Possible.ANYTHING).narrowedTo(range);
        ranges.put(text, left);
        // No whole number may be left although the range is not empty, as in x > 3 && x < 4.
        boolean nothing =
                left.never() || ExpressionType.isWhole(tree, subject) && Math.ceil(left.least) > Math.floor(left.most);
        return nothing ? Places.shortened(text) : null;
    }

    private static void flatten(CelExpr expression, String operator, List<CelExpr> sides) {
        if (isCall(expression) && expression.call().function().equals(operator)) {
            expression.call().args().forEach(side -> flatten(side, operator, sides));
        } else {
            sides.add(expression);
        }
    }

    private static boolean isCall(CelExpr expression) {
        return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL;
    }

    /** Returns whether the expression is a constant number or text. */
    private boolean isConstant(CelExpr expression) {
        return expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && (ExpressionType.isNumber(tree, expression)
                        || expression.constant().getKind() == CelConstant.Kind.STRING_VALUE);
    }
}
