package dev.vigia.fraud.conditions.ranges;

import dev.cel.common.ast.CelConstant;
import java.util.function.Predicate;

/**
 * The values that an expression may have, known without a payment: a range of numbers, a kind of texts, truth values.
 *
 * <p>It may include values that never occur. It never excludes one that may occur.
 */
public final class Possible {
    public static final Possible ANYTHING = numbers(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    /** The values of an expression that never has one, such as a division by zero. */
    static final Possible NOTHING =
            new Possible(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, null, false, false);

    public static final Possible EITHER = truth(true, true);

    public final double least;
    public final double most;
    /** The text, if it is known; {@code null} otherwise. */
    final String text;
    /** Whether the expression may be true. */
    public final boolean holds;
    /** Whether the expression may be false. */
    public final boolean fails;

    private final Predicate<String> texts;
    private final Predicate<String> parts;
    private final String words;

    private Possible(double least, double most, String text, boolean holds, boolean fails) {
        this(least, most, text, holds, fails, any -> true, any -> true, "");
    }

    /** Returns the one value of a constant. */
    public static Possible of(CelConstant constant) {
        switch (constant.getKind()) {
            case INT64_VALUE:
                return number(constant.int64Value());
            case UINT64_VALUE:
                return number(constant.uint64Value().doubleValue());
            case DOUBLE_VALUE:
                return number(constant.doubleValue());
            case STRING_VALUE:
                return text(constant.stringValue());
            case BOOLEAN_VALUE:
                return truth(constant.booleanValue(), !constant.booleanValue());
            default:
                return ANYTHING;
        }
    }

    private Possible(
            double least,
            double most,
            String text,
            boolean holds,
            boolean fails,
            Predicate<String> texts,
            Predicate<String> parts,
            String words) {
        this.least = least;
        this.most = most;
        this.text = text;
        this.holds = holds;
        this.fails = fails;
        this.texts = texts;
        this.parts = parts;
        this.words = words;
    }

    /** Returns the numbers from {@code least} to {@code most}, both included. */
    public static Possible numbers(double least, double most) {
        return new Possible(least, most, null, true, true);
    }

    public static Possible number(double number) {
        return Double.isFinite(number) ? numbers(number, number) : NOTHING;
    }

    public static Possible truth(boolean holds, boolean fails) {
        return new Possible(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null, holds, fails);
    }

    static Possible text(String text) {
        return new Possible(
                Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, text, true, true, text::equals, any -> true, "");
    }

    public static Possible texts(Predicate<String> texts) {
        return texts(texts, any -> true);
    }

    /** Returns the texts that {@code texts} accepts. @param parts accepts what such a text may contain */
    public static Possible texts(Predicate<String> texts, Predicate<String> parts) {
        return new Possible(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null, true, true, texts, parts, "");
    }

    /** Returns the same values with a description that follows "is", as in "from 0 to 23". */
    public Possible called(String words) {
        return new Possible(least, most, text, holds, fails, texts, parts, words);
    }

    /** Returns the description of {@link #called}; empty if there is none. */
    public String words() {
        return words;
    }

    /** Returns whether there is no value at all. */
    public boolean never() {
        return least > most;
    }

    public boolean constant() {
        return text != null || least == most;
    }

    /** Returns whether both may have the same value. Their types must fit. */
    public boolean meets(Possible other) {
        if (text != null || other.text != null) {
            return text == null ? texts.test(other.text) : other.texts.test(text);
        }
        return least <= other.most && other.least <= most;
    }

    /** Returns whether this text may contain another one. */
    public boolean mayContain(Possible other) {
        return other.text == null || parts.test(other.text);
    }

    boolean sameConstant(Possible other) {
        return text != null ? text.equals(other.text) : constant() && other.constant() && least == other.least;
    }

    public Possible narrowedTo(Possible other) {
        if (text != null || other.text != null) {
            return !meets(other) ? NOTHING : text != null ? this : other;
        }
        return numbers(Math.max(least, other.least), Math.min(most, other.most));
    }

    public Possible or(Possible other) {
        if (never() || other.never()) {
            return never() ? other : this;
        }
        // Two texts have no common range. ANYTHING is always correct, only less precise.
        return text != null || other.text != null
                ? ANYTHING
                : new Possible(
                        Math.min(least, other.least),
                        Math.max(most, other.most),
                        null,
                        holds || other.holds,
                        fails || other.fails);
    }
}
