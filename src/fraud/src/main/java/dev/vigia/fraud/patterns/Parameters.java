package dev.vigia.fraud.patterns;

import dev.vigia.fraud.history.History;
import dev.vigia.transactions.documents.Section;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** Reads parameters of a kind that several patterns have. Like {@link Section}, it reports problems and never throws. */
public final class Parameters {
    private Parameters() {}

    /** Reads a number of payments. It refuses more than a history holds, because such a rule could never hit. */
    public static int payments(Section parameters, String name, int least, int otherwise) {
        int number = parameters.wholeNumber(name, least, otherwise);
        if (number > History.MOST) {
            parameters.refuse(
                    name,
                    "`" + name + "` is " + number + ". An account's history holds " + History.MOST + " payments.");
        }
        return number;
    }

    /** Reads the {@code probability} below which a count is a surprise. */
    public static double probability(Section parameters) {
        // A sum of probabilities in doubles cannot tell less than 1e-12 from zero.
        return parameters.number("probability", 1e-12, 0.5, 1e-6);
    }

    /** Reads a time of day as seconds since midnight. */
    public static int timeOfDay(Section parameters, String name, String otherwise) {
        String text = parameters.text(name, otherwise);
        try {
            return LocalTime.parse(text).toSecondOfDay();
        } catch (DateTimeParseException noTime) {
            parameters.unread(name, "`" + name + "` is \"" + text + "\". Write a time of day, for example 06:00.");
            return LocalTime.parse(otherwise).toSecondOfDay();
        }
    }
}
