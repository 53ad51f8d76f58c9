package dev.vigia.transactions.formats;

import java.util.ArrayList;
import java.util.List;

/** A part of a pattern of {@link java.time.format.DateTimeFormatter}: a run of one letter, or the text between letters. */
final class PatternPart {
    private static final int MOST_VARIANTS = 64;

    /** 0 if this is no letter. */
    final char letter;
    /** As the pattern has it, quotes included. */
    final String text;
    /** Between quotes; empty if there are none. */
    final String quoted;

    private PatternPart(char letter, String text) {
        this.letter = letter;
        this.text = text;
        this.quoted = text.length() > 2 && text.charAt(0) == '\'' ? text.substring(1, text.length() - 1) : "";
    }

    static List<PatternPart> of(String pattern) {
        List<PatternPart> parts = new ArrayList<>();
        for (int at = 0; at < pattern.length(); ) {
            char first = pattern.charAt(at);
            boolean letter = first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z';
            int end = at + 1;
            if (letter) {
                while (end < pattern.length() && pattern.charAt(end) == first) {
                    end++;
                }
            } else if (first == '\'') {
                // A doubled quote within quotes makes two parts of one; both are plain text.
                end = pattern.indexOf('\'', at + 1) + 1;
                end = end == 0 ? pattern.length() : end;
            }
            parts.add(new PatternPart(letter ? first : 0, pattern.substring(at, end)));
            at = end;
        }
        return parts;
    }

    static boolean has(List<PatternPart> parts, String letters) {
        return parts.stream().anyMatch(part -> part.letter != 0 && letters.indexOf(part.letter) >= 0);
    }

    static String text(List<PatternPart> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text));
        return text.toString();
    }

    /**
     * Returns the patterns without optional sections that together take the same texts, the longest first; none if they are
     * too many.
     */
    static List<String> variants(List<PatternPart> parts) {
        List<StringBuilder> variants = new ArrayList<>(List.of(new StringBuilder()));
        int end = variants(parts, 0, variants);
        List<String> texts = new ArrayList<>();
        for (StringBuilder variant : end < 0 ? List.<StringBuilder>of() : variants) {
            if (variant.length() > 0) {
                texts.add(variant.toString());
            }
        }
        return texts;
    }

    /** @return the place after the section, or -1 if there are too many variants */
    private static int variants(List<PatternPart> parts, int from, List<StringBuilder> variants) {
        int at = from;
        while (at >= 0 && at < parts.size() && !parts.get(at).text.equals("]")) {
            PatternPart part = parts.get(at);
            if (part.text.equals("[")) {
                List<StringBuilder> without = new ArrayList<>();
                variants.forEach(variant -> without.add(new StringBuilder(variant)));
                at = variants(parts, at + 1, variants);
                // Those with the section stay in front, so the first variant of all has every section.
                variants.addAll(without);
                at = variants.size() > MOST_VARIANTS ? -1 : at;
            } else {
                variants.forEach(variant -> variant.append(part.text));
                at++;
            }
        }
        return at < 0 ? -1 : at + 1;
    }

    @Override
    public String toString() {
        return "\"" + text + "\"";
    }
}
