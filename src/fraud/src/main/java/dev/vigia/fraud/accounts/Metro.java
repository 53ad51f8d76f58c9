package dev.vigia.fraud.accounts;

import java.util.Locale;
import java.util.Map;

/**
 * The city that a free-text location means: in upper case, without punctuation and digits, the whole text or its last word
 * if that is a known city, and else the whole text; suburbs and old names stand for their metropolitan area.
 */
public final class Metro {
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

    /** The metropolitan area, or the cleaned text where none is known; {@code null} for nothing. */
    public static String of(String location) {
        if (location == null) {
            return null;
        }
        String clean = ALIASES.containsKey(location) ? location : clean(location);
        if (clean.isEmpty()) {
            return null;
        }
        String known = ALIASES.get(clean);
        if (known == null) {
            known = ALIASES.get(clean.substring(clean.lastIndexOf(' ') + 1));
        }
        return known == null ? clean : known;
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
