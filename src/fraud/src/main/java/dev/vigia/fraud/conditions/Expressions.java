package dev.vigia.fraud.conditions;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Regular expressions in the syntax of RE2, which CEL uses. */
final class Expressions {
    private static final long MOST = Integer.MAX_VALUE;

    private Expressions() {}

    /** Returns an upper bound of the pattern's length once its counted repetitions, such as {3,9}, are written out. */
    static long size(String pattern) {
        long size = pattern.length();
        int at = pattern.indexOf('{');
        while (at >= 0) {
            long number = 0;
            long largest = 1;
            for (at++; at < pattern.length() && "0123456789,".indexOf(pattern.charAt(at)) >= 0; at++) {
                number = pattern.charAt(at) == ',' ? 0 : Math.min(MOST, number * 10 + pattern.charAt(at) - '0');
                largest = Math.max(largest, number);
            }
            // Nested repetitions multiply. Both factors are below 2^31, so the product does not overflow.
            size = Math.min(MOST, size * largest);
            at = pattern.indexOf('{', at);
        }
        return size;
    }

    /** Returns what is wrong with a pattern; empty if it is sound. Check {@link #size} first: compiling takes memory. */
    static Optional<String> problem(String pattern) {
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException wrong) {
            return Optional.of(String.valueOf(wrong.getDescription()));
        }
    }
}
