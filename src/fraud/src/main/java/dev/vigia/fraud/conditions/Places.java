package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import java.util.Map;

/** The places and texts of the parts of a condition, for messages. */
final class Places {
    private static final int LONGEST_TEXT = 100;
    private static final CelUnparser TEXTS = CelUnparserFactory.newUnparser();

    private final String text;
    private final CelAbstractSyntaxTree tree;

    Places(String text, CelAbstractSyntaxTree tree) {
        this.text = text;
        this.tree = tree;
    }

    /** Returns the beginning of a message about a place in {@code text}. @param offset in code points, from 0 */
    static String at(String text, int offset) {
        int end = text.offsetByCodePoints(0, Math.max(0, Math.min(offset, text.codePointCount(0, text.length()))));
        int start = text.lastIndexOf('\n', end - 1) + 1;
        long line =
                text.substring(0, end).chars().filter(letter -> letter == '\n').count() + 1;
        return "The condition, line " + line + ", column " + (text.codePointCount(start, end) + 1) + ": ";
    }

    /** Returns the beginning of a message about an expression: the place where it begins. */
    String of(CelExpr expression) {
        int begin = begin(expression, tree.getSource().getPositionsMap(), Integer.MAX_VALUE);
        return at(text, begin == Integer.MAX_VALUE ? 0 : Names.begin(text, begin));
    }

    private static int begin(CelExpr expression, Map<Long, Integer> positions, int before) {
        // The position of an operation is that of its operator, so its left side begins earlier.
        int begin = Math.min(before, positions.getOrDefault(expression.id(), Integer.MAX_VALUE));
        if (expression.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL) {
            if (expression.call().target().isPresent()) {
                begin = begin(expression.call().target().get(), positions, begin);
            }
            for (CelExpr argument : expression.call().args()) {
                begin = begin(argument, positions, begin);
            }
        } else if (expression.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT) {
            begin = begin(expression.select().operand(), positions, begin);
        }
        return begin;
    }

    /** Returns an expression as CEL writes it, shortened if it is long. */
    String text(CelExpr expression) {
        return shortened(whole(expression));
    }

    /** Returns an expression as CEL writes it. */
    String whole(CelExpr expression) {
        return TEXTS.unparse(CelAbstractSyntaxTree.newParsedAst(expression, tree.getSource()));
    }

    /** Returns {@link #text}, in parentheses if it needs them beside an operator. */
    String side(CelExpr expression) {
        String side = text(expression);
        boolean plain = expression.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL
                || expression.call().target().isPresent();
        return plain ? side : "(" + side + ")";
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
