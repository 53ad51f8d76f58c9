package dev.vigia.fraud.lake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns the column names of a source into names for SQL. */
final class SnakeCase {
    private SnakeCase() {}

    /** Returns distinct names in the same order: {@code TransactionAmount (INR)} becomes {@code transaction_amount_inr}. */
    static List<String> distinct(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> result = new ArrayList<>();
        for (String name : names) {
            String plain = of(name);
            String free = plain;
            for (int number = 2; !taken.add(free); number++) {
                free = plain + "_" + number;
            }
            result.add(free);
        }
        return result;
    }

    private static String of(String name) {
        StringBuilder result = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            boolean gap = !Character.isLetterOrDigit(letter);
            // No underscore at the beginning, and never two in a row.
            if ((gap || startsAWord(name, at)) && result.length() > 0 && result.charAt(result.length() - 1) != '_') {
                result.append('_');
            }
            if (!gap) {
                result.append(Character.toLowerCase(letter));
            }
        }
        int end = result.length();
        while (end > 0 && result.charAt(end - 1) == '_') {
            end--;
        }
        // The name had neither a letter nor a digit.
        return end == 0 ? "column" : result.substring(0, end);
    }

    /** Returns whether a capital letter begins a word. In {@code customerIDNumber} these are I and N, but not D. */
    private static boolean startsAWord(String name, int at) {
        if (at == 0 || !Character.isUpperCase(name.charAt(at))) {
            return false;
        }
        boolean lowerBefore = Character.isLowerCase(name.charAt(at - 1));
        boolean lowerAfter = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return lowerBefore || lowerAfter && Character.isUpperCase(name.charAt(at - 1));
    }
}
