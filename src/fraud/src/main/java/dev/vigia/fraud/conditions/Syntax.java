package dev.vigia.fraud.conditions;

import dev.cel.common.CelIssue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in plain words why a text cannot be parsed as a condition.
 *
 * <p>The parser only lists the tokens that it would have accepted. Analysts' mistakes come from a few habits of SQL and
 * spreadsheets, so this looks for those habits first.
 */
final class Syntax {
    // The first habit that is found makes the message, so the more special one comes first: `=<` before a single `=`.
    private static final List<Habit> HABITS = List.of(
            new Habit(
                    "[\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019]", "%s is not a quotation mark here. Write \" or '."),
            new Habit(
                    // Not inside of square brackets, where 100,200 are two items.
                    "\\d{1,3}(,\\d{3})+(?!\\d)(?![^\\[\\]]*\\])",
                    "a number is written without separators: %s is "
                            + "read as several numbers. Write only its digits."),
            new Habit("\\d+(_\\d+)+", "a number is written without separators. Write only the digits of %s."),
            new Habit("<>|=!", "%s is not known. Write != for \"is not\"."),
            new Habit("=<|=>", "%s is not known. Write <= or >=."),
            new Habit("(?<![=!<>])=(?![=])", "%s alone is not known. Write == to compare."),
            new Habit("(?<!&)&(?!&)", "%s alone is not known. Write && for \"and\"."),
            new Habit("(?<!\\|)\\|(?!\\|)", "%s alone is not known. Write || for \"or\"."),
            new Habit("(?i)\\bBETWEEN\\b", "%s is not known. Write two comparisons with && between them."),
            new Habit("(?i)\\bAND\\b", "%s is not known. Write &&."),
            new Habit("(?i)\\bOR\\b", "%s is not known. Write ||."),
            new Habit("(?i)\\bNOT\\b", "%s is not known. Write ! before what must not hold, in parentheses."),
            new Habit(
                    "(?i)\\bLIKE\\b",
                    "%s is not known. Write contains, startsWith, endsWith or matches, as in"
                            + " tx.location.contains(\"DELHI\")."),
            // In capitals only: in small letters it is an operator of CEL.
            new Habit("\\bIN\\b", "%s is not known. Write in, in small letters."),
            new Habit("\\bin\\s*\\(", "a list is written in square brackets, as in [\"A\", \"B\"]."),
            new Habit(
                    "(?i)\\bIS\\b",
                    "%s is not known. Write == to compare. Where a value is missing, the rule is"
                            + " INCONCLUSIVE by itself."),
            // Only without an operand behind it: otherwise % is the remainder.
            new Habit("\\d+(\\.\\d+)?\\s*%(?!\\s*[\\w(])", "%s is not a number. Write a share, such as 0.5."));

    private static final int SHOWN = 20;

    private Syntax() {}

    /** Returns one sentence with its place. Problems that follow from the first mistake would only confuse. */
    static String problem(String text, List<CelIssue> issues) {
        if (text.isBlank()) {
            return Places.at(text, 0) + "the condition is empty. Write what must hold, for example tx.amount >= 10000.";
        }
        String code = withoutTexts(text);
        for (Habit habit : HABITS) {
            Matcher found = habit.pattern.matcher(code);
            if (found.find()) {
                return Places.at(text, text.codePointCount(0, found.start()))
                        + String.format(habit.advice, "`" + found.group() + "`");
            }
        }
        return unexplained(text, offset(text, issues.get(0)));
    }

    private static String unexplained(String text, int offset) {
        String rest = text.substring(text.offsetByCodePoints(0, offset)).strip();
        return Places.at(text, offset)
                + (rest.isEmpty()
                        ? "the condition ends too early: something is missing at its end, or a bracket is not closed."
                        : "cannot be read from `" + rest.substring(0, Math.min(rest.length(), SHOWN))
                                + "` on. Look for a missing operator such as && or >=, or for a bracket or quotation"
                                + " mark that is not closed.");
    }

    /** Returns the place of an issue in code points from the beginning of the text. */
    static int offset(String text, CelIssue issue) {
        int begin = 0;
        for (int line = 1; line < issue.getSourceLocation().getLine() && begin >= 0; line++) {
            begin = text.indexOf('\n', begin) + 1;
        }
        int before = text.codePointCount(0, Math.max(0, begin));
        int all = text.codePointCount(0, text.length());
        return Math.max(
                0, Math.min(all, before + Math.max(0, issue.getSourceLocation().getColumn())));
    }

    /** Returns a text of the same length, with blanks in place of what stands in quotation marks. */
    private static String withoutTexts(String text) {
        StringBuilder code = new StringBuilder(text.length());
        char quote = 0;
        boolean escaped = false;
        for (char letter : text.toCharArray()) {
            // A quotation mark after a backslash does not end the text.
            boolean ends = quote != 0 && letter == quote && !escaped;
            escaped = quote != 0 && letter == '\\' && !escaped;
            code.append(quote == 0 || ends ? letter : ' ');
            quote = ends ? 0 : quote == 0 && (letter == '"' || letter == '\'') ? letter : quote;
        }
        return code.toString();
    }

    /** A way of writing that people use and CEL does not know. */
    private static final class Habit {
        final Pattern pattern;
        final String advice;

        Habit(String pattern, String advice) {
            this.pattern = Pattern.compile(pattern);
            this.advice = advice;
        }
    }
}
