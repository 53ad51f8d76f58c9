package dev.vigia.fraud.conditions.ranges;

import java.util.Map;

/** The comparisons of CEL, over what both sides may be. */
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

    /** {@code null} if the operator is none. */
    public static Comparison of(String operator) {
        for (Comparison comparison : values()) {
            if (comparison.operator.equals(operator)) {
                return comparison;
            }
        }
        return null;
    }

    /** What holds where this one does not. */
    public Comparison opposite() {
        return OPPOSITES.get(this);
    }

    /** The same with its sides exchanged. */
    public Comparison turned() {
        return TURNED.getOrDefault(this, this);
    }

    public Possible of(Possible one, Possible other) {
        if (one.never() || other.never()) {
            return Possible.truth(false, false);
        }
        switch (this) {
            case LESS:
                return Possible.truth(one.least < other.most, one.most >= other.least);
            case LESS_EQUALS:
                return Possible.truth(one.least <= other.most, one.most > other.least);
            case EQUALS:
                return Possible.truth(one.meets(other), !one.sameConstant(other));
            default:
                Possible opposite = this == GREATER || this == GREATER_EQUALS || this == NOT_EQUALS
                        ? opposite().of(one, other)
                        : Possible.EITHER;
                return Possible.truth(opposite.fails, opposite.holds);
        }
    }

    /** What a value may be of which this holds, compared with a constant. */
    public Possible range(Possible limit) {
        if (this == EQUALS) {
            return limit;
        }
        if (limit.text != null) {
            return Possible.ANYTHING;
        }
        switch (this) {
            case LESS:
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
