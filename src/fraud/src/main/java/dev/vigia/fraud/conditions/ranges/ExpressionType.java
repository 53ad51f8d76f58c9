package dev.vigia.fraud.conditions.ranges;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;

/** The numeric type of a part of a checked condition. */
public final class ExpressionType {
    private ExpressionType() {}

    public static boolean isNumber(CelAbstractSyntaxTree tree, CelExpr expression) {
        return isWhole(tree, expression)
                || tree.getType(expression.id())
                        .filter(SimpleType.DOUBLE::equals)
                        .isPresent();
    }

    public static boolean isWhole(CelAbstractSyntaxTree tree, CelExpr expression) {
        return tree.getType(expression.id())
                .filter(type -> type.equals(SimpleType.INT) || type.equals(SimpleType.UINT))
                .isPresent();
    }
}
