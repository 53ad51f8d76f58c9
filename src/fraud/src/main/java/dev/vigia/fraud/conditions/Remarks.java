package dev.vigia.fraud.conditions;

import dev.cel.common.ast.CelExpr;
import dev.vigia.fraud.conditions.ranges.Possible;
import java.util.ArrayList;
import java.util.List;

/** Collects the sentences about parts of a condition that do not do what their author means. Each has its place. */
final class Remarks {
    private static final int MOST_NAMED = 3;

    private final Places places;
    private final List<String> decided = new ArrayList<>();
    private final List<String> divisions = new ArrayList<>();

    Remarks(Places places) {
        this.places = places;
    }

    /** Returns the remarks on parts that are decided before any payment arrives. */
    List<String> decided() {
        return decided;
    }

    /** Returns the remarks on divisions that drop decimals. */
    List<String> divisions() {
        return divisions;
    }

    void neverContains(CelExpr expression, CelExpr target, Possible whole) {
        decided.add(places.of(expression) + "`" + places.text(expression) + "` never holds: " + reason(target, whole)
                + ".");
    }

    void alwaysTheSame(CelExpr comparison, boolean holds, Possible left, Possible right) {
        decided.add(places.of(comparison) + "`" + places.text(comparison) + "` "
                + (holds ? "always holds" : "never holds")
                + (left.constant() && right.constant() ? ": both sides are fixed." : because(comparison, left, right)));
    }

    private String because(CelExpr comparison, Possible left, Possible right) {
        List<CelExpr> sides = comparison.call().args();
        if (!left.words().isEmpty()) {
            return ": " + reason(sides.get(0), left) + ".";
        }
        return right.words().isEmpty() ? " whatever a payment is." : ": " + reason(sides.get(1), right) + ".";
    }

    private String reason(CelExpr side, Possible value) {
        return places.text(side) + " is " + value.words();
    }

    /** @param vain the texts of the items that the value never equals */
    void neverAmong(CelExpr expression, Possible value, List<String> vain) {
        CelExpr member = expression.call().args().get(0);
        CelExpr list = expression.call().args().get(1);
        boolean all = vain.size() == list.list().elements().size();
        decided.add(places.of(expression) + "`"
                + Places.shortened(places.text(member) + " in " + (all ? places.text(list) : "[...]"))
                + "` never holds"
                + (all ? "" : " for " + String.join(", ", vain.subList(0, Math.min(MOST_NAMED, vain.size()))))
                + (value.words().isEmpty() ? "." : ": " + reason(member, value) + "."));
    }

    /** @param all whether {@code expression} is an {@code &&} */
    void contradiction(CelExpr expression, boolean all, String subject) {
        decided.add(places.of(expression) + "`" + places.text(expression) + "` "
                + (all ? "never holds: no " : "always holds: any ") + subject
                + (all
                        ? " is both. To allow one or the other write ||."
                        : " is one of both. To demand both write &&."));
    }

    void dividesByZero(CelExpr division) {
        decided.add(places.of(division) + "`" + places.text(division) + "` divides by zero and never has a value.");
    }

    void dropsDecimals(CelExpr division) {
        List<CelExpr> sides = division.call().args();
        divisions.add(places.of(division) + "`" + places.text(division)
                + "` divides whole numbers and drops the decimals: 7 / 10 is 0. For a share write `double("
                + places.text(sides.get(0)) + ") / " + places.side(sides.get(1)) + "`.");
    }
}
