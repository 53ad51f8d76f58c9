package dev.vigia.fraud.rules;

import dev.vigia.fraud.conditions.Condition;
import dev.vigia.fraud.conditions.InvalidCondition;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.transactions.Direction;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;

/** Reads one rule of a rule book. */
final class RuleSection {
    private static final int MOST_POINTS = 100;

    private RuleSection() {}

    /** Returns the rule, or {@code null} if something of it could not be read. */
    static Rule read(String id, Section section) {
        // The count is of the whole document, so only its growth concerns this rule.
        int before = section.unread();
        Rule.Draft draft = new Rule.Draft();
        draft.id = id;
        draft.version = section.wholeNumber("version", 1, 1);
        draft.pattern = pattern(section);
        draft.direction = section.choice("direction", Direction.class, Direction.OUT);
        draft.severity = section.choice("severity", Severity.class, Severity.MEDIUM);
        draft.weight = points(section, "weight", 0, 0);
        draft.cooldown = section.duration("cooldown", Duration.ofDays(1));
        refuseTooLong(section, "cooldown", draft.cooldown);
        draft.status = section.choice("status", Status.class, Status.ACTIVE);
        draft.owner = section.text("owner");
        section.refuseUnknownNames();
        if (draft.status != Status.OFF) {
            warnOfAmountsLeftOut(section);
        }
        return draft.pattern == null || id.isEmpty() || section.unread() > before ? null : new Rule(draft);
    }

    private static void warnOfAmountsLeftOut(Section section) {
        String leftOut = Definition.amountsLeftOut(section);
        if (!leftOut.isEmpty()) {
            section.warn(
                    "pattern",
                    "Left out: " + leftOut + ". These are sizes of " + RuleBook.SHIPPED_CURRENCY
                            + ". Write them, in the source's currency.");
        }
    }

    private static Pattern pattern(Section section) {
        if (section.has("condition")) {
            return condition(section);
        }
        String name = section.text("pattern");
        Section parameters = section.section("parameters");
        if (name.isEmpty()) {
            return null;
        }
        if (!Catalogue.names().contains(name)) {
            section.unread(
                    "pattern",
                    "No pattern is called \"" + name + "\". Known: " + String.join(", ", Catalogue.names()) + ".");
            return null;
        }
        Pattern pattern = Catalogue.read(name, parameters);
        if (pattern != null) {
            refuseTooLong(section, "parameters", pattern.reach());
        }
        return pattern;
    }

    private static Pattern condition(Section section) {
        if (section.optionalText("pattern").isPresent()) {
            section.refuse("pattern", "A rule has a `pattern` or a `condition`, and this one has both.");
        }
        String text = section.text("condition");
        if (text.isEmpty()) {
            return null;
        }
        try {
            Condition condition = Condition.of(text);
            refuseTooLong(section, "condition", condition.reach());
            condition.whyNever.forEach(problem -> section.refuse("condition", problem));
            // The warnings repeat the reasons, so only one of both is reported.
            if (condition.whyNever.isEmpty()) {
                condition.warnings.forEach(warning -> section.warn("condition", warning));
            }
            return condition;
        } catch (InvalidCondition invalid) {
            invalid.problems().forEach(problem -> section.unread("condition", problem));
            return null;
        }
    }

    /** Reads points of a score. More than 100 are refused and count as 100, because a book that was accepted once judges on. */
    static int points(Section section, String name, int least, int otherwise) {
        int points = section.wholeNumber(name, least, otherwise);
        if (points > MOST_POINTS) {
            section.refuse(
                    name,
                    "`" + name + "` is " + points + ". Write a whole number from " + least + " to " + MOST_POINTS
                            + ".");
        }
        return Math.min(MOST_POINTS, points);
    }

    static void refuseTooLong(Section section, String name, Duration length) {
        if (length.compareTo(RuleBook.LONGEST_REACH) > 0) {
            section.refuse(
                    name,
                    "`" + name + "` asks for " + words(length) + "; no rule may look back further than "
                            + words(RuleBook.LONGEST_REACH) + ".");
        }
    }

    private static String words(Duration length) {
        return length.equals(Duration.ofDays(length.toDays())) ? length.toDays() + " days" : length.toString();
    }
}
