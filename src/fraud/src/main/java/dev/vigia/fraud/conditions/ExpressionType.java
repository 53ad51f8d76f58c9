package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;

/** Of what type a part of a checked condition is. */
final class ExpressionType {
    private ExpressionType() {}

    static boolean isNumber(CelAbstractSyntaxTree tree, CelExpr expression) {
        return isWhole(tree, expression)
                || tree.getType(expression.id())
                        .filter(SimpleType.DOUBLE::equals)
                        .isPresent();
    }

    static boolean isWhole(CelAbstractSyntaxTree tree, CelExpr expression) {
        return tree.getType(expression.id())
                .filter(type -> type.equals(SimpleType.INT) || type.equals(SimpleType.UINT))
                .isPresent();
    }
}
