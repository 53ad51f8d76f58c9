package dev.vigia.transactions.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the city that a free-text location means, in upper case and with single blanks.
 *
 * <p>In India that is the whole text, or its last word, without punctuation and digits, if it is a known city; else the whole
 * text. Suburbs and old names stand for their metropolitan area. Elsewhere it is the text itself without punctuation, because
 * suburbs are known for India only.
 */
public final class Metro {
    static final String INDIA = "IN";

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("DELHI", "NCR"),
            Map.entry("NEW DELHI", "NCR"),
            Map.entry("GURGAON", "NCR"),
            Map.entry("GURUGRAM", "NCR"),
            Map.entry("NOIDA", "NCR"),
            Map.entry("GREATER NOIDA", "NCR"),
            Map.entry("GHAZIABAD", "NCR"),
            Map.entry("FARIDABAD", "NCR"),
            Map.entry("MUMBAI", "MMR"),
            Map.entry("NAVI MUMBAI", "MMR"),
            Map.entry("BOMBAY", "MMR"),
            Map.entry("THANE", "MMR"),
            Map.entry("KALYAN", "MMR"),
            Map.entry("BENGALURU", "BANGALORE"),
            Map.entry("BANGALORE", "BANGALORE"),
            Map.entry("CALCUTTA", "KOLKATA"),
            Map.entry("KOLKATA", "KOLKATA"),
            Map.entry("MADRAS", "CHENNAI"),
            Map.entry("CHENNAI", "CHENNAI"),
            Map.entry("SECUNDERABAD", "HYDERABAD"),
            Map.entry("HYDERABAD", "HYDERABAD"),
            Map.entry("POONA", "PUNE"),
            Map.entry("PUNE", "PUNE"),
            Map.entry("BARODA", "VADODARA"),
            Map.entry("TRIVANDRUM", "THIRUVANANTHAPURAM"),
            Map.entry("COCHIN", "KOCHI"),
            Map.entry("ERNAKULAM", "KOCHI"),
            Map.entry("MYSORE", "MYSURU"),
            Map.entry("MANGALORE", "MANGALURU"),
            Map.entry("VIZAG", "VISAKHAPATNAM"),
            Map.entry("AHMEDABAD", "AHMEDABAD"),
            Map.entry("JAIPUR", "JAIPUR"),
            Map.entry("LUCKNOW", "LUCKNOW"));

    private Metro() {}

    /**
     * Returns the metropolitan area, or the cleaned text where none is known; {@code null} for nothing.
     *
     * @param country of the source, ISO 3166-1 alpha-2, or {@code null}
     */
    public static String of(String location, String country) {
        if (location == null) {
            return null;
        }
        return INDIA.equals(country) ? indian(location) : plain(location);
    }

    private static String indian(String location) {
        // Many locations are in the table as they are: these need no copy.
        String clean = ALIASES.containsKey(location) ? location : clean(location);
        if (clean.isEmpty()) {
            return null;
        }
        String known = ALIASES.get(clean);
        if (known == null) {
            // The last word: the city ends an address.
            known = ALIASES.get(clean.substring(clean.lastIndexOf(' ') + 1));
        }
        return known == null ? clean : known;
    }

    /** Keeps letters, their marks and digits of any script, composed: so two spellings of one accent are one text. */
    private static String plain(String location) {
        // ROOT, because in a Turkish locale the capital of i is another letter.
        String upper = Normalizer.normalize(location.toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder text = new StringBuilder(upper.length());
        boolean gap = false;
        int next;
        for (int at = 0; at < upper.length(); at += Character.charCount(next)) {
            next = upper.codePointAt(at);
            if (isWritten(next)) {
                if (gap && text.length() > 0) {
                    text.append(' ');
                }
                text.appendCodePoint(next);
                gap = false;
            } else {
                gap = true;
            }
        }
        return text.length() == 0 ? null : text.toString();
    }

    private static boolean isWritten(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String clean(String location) {
        StringBuilder letters = new StringBuilder(location.length());
        String upper = location.toUpperCase(Locale.ROOT);
        boolean gap = false;
        for (int at = 0; at < upper.length(); at++) {
            char next = upper.charAt(at);
            if (Character.isLetter(next)) {
                if (gap && letters.length() > 0) {
                    letters.append(' ');
                }
                letters.append(next);
                gap = false;
            } else {
                gap = true;
            }
        }
        return letters.toString();
    }
}
