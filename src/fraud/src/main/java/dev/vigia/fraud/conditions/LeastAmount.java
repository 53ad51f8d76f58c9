package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelReference;
import java.util.List;
import java.util.Map;

/**
 * The amount that a condition demands, so that most payments need no evaluation.
 *
 * <p>{@code tx.amount >= 10000 && ...} is false for a smaller amount, whatever the rest is: in CEL, false and anything is
 * false, even an error or an unknown value.
 */
final class LeastAmount {
    /** A double represents whole numbers up to this exactly. */
    private static final long EXACT = 1L << 53;

    private static final double NONE = Double.NEGATIVE_INFINITY;

    private LeastAmount() {}

    /** Returns the amount in major units below which the condition is false; negative infinity if there is none. */
    static double of(CelAbstractSyntaxTree tree) {
        return of(tree.getExpr(), tree.getReferenceMap());
    }

    private static double of(CelExpr expression, Map<Long, CelReference> references) {
        if (expression.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL) {
            return NONE;
        }
        CelCall call = expression.call();
        List<CelExpr> sides = call.args();
        if (call.function().equals(Operator.LOGICAL_AND.getFunction())) {
            // Both sides must hold, so the larger amount counts.
            return Math.max(of(sides.get(0), references), of(sides.get(1), references));
        }
        // For > the amount itself is let through, and the evaluation decides.
        boolean demands = call.function().equals(Operator.GREATER_EQUALS.getFunction())
                || call.function().equals(Operator.GREATER.getFunction());
        return demands && isAmount(references.get(sides.get(0).id())) ? number(sides.get(1)) : NONE;
    }

    private static boolean isAmount(CelReference meant) {
        return meant != null && meant.name().equals(Variable.AMOUNT_NAME);
    }

    private static double number(CelExpr expression) {
        if (expression.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return NONE;
        }
        CelConstant constant = expression.constant();
        switch (constant.getKind()) {
            case DOUBLE_VALUE:
                return Double.isNaN(constant.doubleValue()) ? NONE : constant.doubleValue();
            case INT64_VALUE:
                return constant.int64Value() <= EXACT ? constant.int64Value() : NONE;
            default:
                return NONE;
        }
    }
}
