package dev.vigia.fraud.conditions.ranges;

import java.util.Map;

/** The comparisons of CEL, applied to the possible values of both sides. */
public enum Comparison {
    LESS("_<_"),
    LESS_EQUALS("_<=_"),
    GREATER("_>_"),
    GREATER_EQUALS("_>=_"),
    EQUALS("_==_"),
    NOT_EQUALS("_!=_");

    private static final Map<Comparison, Comparison> OPPOSITES = Map.of(
            LESS, GREATER_EQUALS,
            LESS_EQUALS, GREATER,
            GREATER, LESS_EQUALS,
            GREATER_EQUALS, LESS,
            EQUALS, NOT_EQUALS,
            NOT_EQUALS, EQUALS);

    private static final Map<Comparison, Comparison> TURNED =
            Map.of(LESS, GREATER, LESS_EQUALS, GREATER_EQUALS, GREATER, LESS, GREATER_EQUALS, LESS_EQUALS);

    private final String operator;

    Comparison(String operator) {
        this.operator = operator;
    }

    /** Returns the comparison of an operator; {@code null} if the operator is not a comparison. */
    public static Comparison of(String operator) {
        for (Comparison comparison : values()) {
            if (comparison.operator.equals(operator)) {
                return comparison;
            }
        }
        return null;
    }

    /** Returns the comparison that holds where this one does not. */
    public Comparison opposite() {
        return OPPOSITES.get(this);
    }

    /** Returns the comparison that means the same with its sides exchanged. */
    public Comparison turned() {
        return TURNED.getOrDefault(this, this);
    }

    public Possible of(Possible one, Possible other) {
        if (one.never() || other.never()) {
            return Possible.truth(false, false);
        }
        switch (this) {
            // The ends decide: some value on the left is below some value on the right.
            case LESS:
                return Possible.truth(one.least < other.most, one.most >= other.least);
            case LESS_EQUALS:
                return Possible.truth(one.least <= other.most, one.most > other.least);
            case EQUALS:
                return Possible.truth(one.meets(other), !one.sameConstant(other));
            default:
                // GREATER, GREATER_EQUALS and NOT_EQUALS are the opposites of those above.
                Possible opposite = opposite().of(one, other);
                return Possible.truth(opposite.fails, opposite.holds);
        }
    }

    /** Returns the values for which this holds. @param limit the constant on the right side */
    public Possible range(Possible limit) {
        if (this == EQUALS) {
            return limit;
        }
        // Ranges are of numbers. The order of texts is not followed.
        if (limit.text != null) {
            return Possible.ANYTHING;
        }
        switch (this) {
            case LESS:
                // The neighbouring double, because the ends of a range are included.
                return Possible.numbers(Double.NEGATIVE_INFINITY, Math.nextDown(limit.least));
            case LESS_EQUALS:
                return Possible.numbers(Double.NEGATIVE_INFINITY, limit.least);
            case GREATER:
                return Possible.numbers(Math.nextUp(limit.least), Double.POSITIVE_INFINITY);
            case GREATER_EQUALS:
                return Possible.numbers(limit.least, Double.POSITIVE_INFINITY);
            default:
                return Possible.ANYTHING;
        }
    }
}
