package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Bounds the cost of a condition per payment.
 *
 * <p>CEL has no loops here, so the cost is the sum of its parts: windows, which scan the account's history, and regular
 * expressions. RE2 matches in linear time, with a factor that grows with the size of the pattern.
 */
final class Cost {
    /** Characters of all regular expressions of a condition together, with repetitions written out. */
    static final int LARGEST_PATTERN = 1_000;

    private static final int MOST_WINDOWS = 50;
    private static final int DEEPEST = 100;
    private static final String MATCHES = "matches";

    private final CelAbstractSyntaxTree tree;
    private final Places places;
    private int windows;
    private long patterns;

    private Cost(CelAbstractSyntaxTree tree, Places places) {
        this.tree = tree;
        this.places = places;
    }

    static void check(CelAbstractSyntaxTree tree, Places places) throws InvalidCondition {
        Cost cost = new Cost(tree, places);
        for (CelNavigableExpr node :
                CelNavigableAst.fromAst(tree).getRoot().allNodes().collect(Collectors.toList())) {
            if (node.depth() > DEEPEST) {
                throw cost.refused(
                        node.expr(), "this is nested more than " + DEEPEST + " levels deep. Make several rules of it.");
            }
            if (node.getKind() == CelExpr.ExprKind.Kind.CALL) {
                cost.count(node.expr());
            }
        }
    }

    private void count(CelExpr expression) throws InvalidCondition {
        CelReference meant = tree.getReferenceMap().get(expression.id());
        if (meant != null && WindowFunction.of(meant).isPresent() && ++windows > MOST_WINDOWS) {
            throw refused(expression, "a condition may ask for at most " + MOST_WINDOWS + " windows.");
        }
        if (expression.call().function().equals(MATCHES)) {
            List<CelExpr> arguments = expression.call().args();
            // The pattern is last in both forms: text.matches(pattern) and matches(text, pattern).
            CelExpr pattern = arguments.get(arguments.size() - 1);
            if (pattern.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
                    || pattern.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
                throw refused(expression, "`matches` takes its regular expression in quotes, not from a field.");
            }
            count(expression, pattern.constant().stringValue());
        }
    }

    private void count(CelExpr expression, String pattern) throws InvalidCondition {
        patterns += Expressions.size(pattern);
        if (patterns > LARGEST_PATTERN) {
            throw refused(
                    expression,
                    "the regular expressions of a condition may have " + LARGEST_PATTERN
                            + " characters together, with repetitions such as {100} written out.");
        }
        Optional<String> wrong = Expressions.problem(pattern);
        if (wrong.isPresent()) {
            throw refused(
                    expression,
                    "\"" + Places.shortened(pattern) + "\" is not a regular expression of RE2: " + wrong.get() + ".");
        }
    }

    private InvalidCondition refused(CelExpr expression, String why) {
        return new InvalidCondition(List.of(places.of(expression) + why));
    }
}
