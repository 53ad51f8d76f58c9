package dev.vigia.transactions.formats;

/** The way in which a source groups the digits before the decimals: 1,234,567 or, in lakh and crore, 12,34,567. */
final class Grouping {
    static final Grouping NONE = new Grouping(-1, Groups.THOUSANDS);

    // In lakh and crore too the last group has three digits.
    private static final int LAST = 3;

    private final int separator;
    private final Groups groups;

    Grouping(int separator, Groups groups) {
        this.separator = separator;
        this.groups = groups;
    }

    /**
     * Returns the end of the digits that begin at {@code start}, separators included; {@code start} where their groups
     * are not of this form. A number has all of its separators or none, and only one without them begins with a zero.
     */
    int end(String text, int start) {
        int inGroup = 0;
        boolean grouped = false;
        int at = start;
        for (; at < text.length(); at++) {
            char next = text.charAt(at);
            if (AmountFormat.isDigit(next)) {
                inGroup++;
            } else if (!separates(next)) {
                break;
            } else if (grouped
                    ? inGroup != groups.size
                    : inGroup == 0 || inGroup > groups.size || text.charAt(start) == '0') {
                return start;
            } else {
                grouped = true;
                inGroup = 0;
            }
        }
        return grouped && inGroup != LAST ? start : at;
    }

    /** Returns an example with groups, for a reason why a text is no amount; empty if there are no groups. */
    String example() {
        String example = groups == Groups.INDIAN ? "1,23,456" : "1,234";
        return separator < 0 ? "" : example.replace(',', (char) separator);
    }

    String words() {
        return separator < 0 ? "no grouping" : groups.words;
    }

    private boolean separates(char next) {
        // A blank in the mapping stands for every space that programs put between digits; so does an apostrophe.
        return next == separator
                || separator == ' ' && (next == '\u00a0' || next == '\u202f' || next == '\u2009')
                || separator == '\'' && next == '\u2019';
    }

    /** The groupings that a mapping can name. */
    enum Groups {
        THOUSANDS(3, "groups of three digits"),
        INDIAN(2, "groups of two digits and a last one of three");

        /** The digits of each group but the last one; the first group may be shorter. */
        private final int size;

        private final String words;

        Groups(int size, String words) {
            this.size = size;
            this.words = words;
        }
    }
}
