package dev.vigia.fraud.conditions.ranges;

/** Interval arithmetic. Results are rather too wide than too narrow. */
public final class Ranges {
    private Ranges() {}

    /** Returns the possible results of an operator of CEL. */
    public static Possible of(String operator, Possible one, Possible other) {
        if (one.never() || other.never()) {
            return Possible.NOTHING;
        }
        switch (operator) {
            case "_+_":
                return numbers(one.least + other.least, one.most + other.most);
            case "_-_":
                return numbers(one.least - other.most, one.most - other.least);
            case "_*_":
                return corners(
                        one.least * other.least, one.least * other.most, one.most * other.least, one.most * other.most);
            case "_/_":
                return quotient(one, other);
            case "_%_":
                return remainder(one, other);
            default:
                return Possible.ANYTHING;
        }
    }

    private static Possible quotient(Possible one, Possible other) {
        if (isZero(other)) {
            return Possible.NOTHING;
        }
        // A divisor near zero makes any quotient possible.
        return other.least <= 0 && other.most >= 0
                ? Possible.ANYTHING
                : corners(
                        one.least / other.least, one.least / other.most, one.most / other.least, one.most / other.most);
    }

    private static Possible remainder(Possible one, Possible other) {
        if (isZero(other)) {
            return Possible.NOTHING;
        }
        // A remainder is smaller than the divisor, and has the sign of the dividend.
        double most = Math.max(Math.abs(other.least), Math.abs(other.most)) - 1;
        return numbers(one.least < 0 ? -most : 0, one.most > 0 ? most : 0);
    }

    private static boolean isZero(Possible value) {
        return value.least == 0 && value.most == 0;
    }

    /** Returns the possible values without their decimals. */
    public static Possible whole(Possible value) {
        return value.never() ? value : numbers(cut(value.least), cut(value.most));
    }

    private static double cut(double value) {
        // Towards zero, as CEL divides whole numbers and converts decimals.
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static Possible corners(double... values) {
        // Products and quotients are monotonic in each side, so their extremes lie at the corners.
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            // Zero times infinity, or infinity by infinity.
            if (Double.isNaN(value)) {
                return Possible.ANYTHING;
            }
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return numbers(least, most);
    }

    private static Possible numbers(double least, double most) {
        return Double.isNaN(least) || Double.isNaN(most) ? Possible.ANYTHING : Possible.numbers(least, most);
    }
}
