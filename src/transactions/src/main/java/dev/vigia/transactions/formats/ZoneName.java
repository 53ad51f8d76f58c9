package dev.vigia.transactions.formats;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/** Checks the name of a time zone in a mapping, and knows what people write instead. */
public final class ZoneName {
    private static final String EXAMPLE = "Write the name of a place's zone, for example Asia/Kolkata, or UTC.";

    /** Abbreviations that mean several zones, or another one than it seems. */
    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "IST", "Asia/Kolkata, Asia/Jerusalem or Europe/Dublin",
            "BST", "Europe/London or Asia/Dhaka",
            "CST", "America/Chicago, Asia/Shanghai or America/Havana",
            "PST", "America/Los_Angeles or Asia/Manila",
            "AST", "America/Halifax or Asia/Riyadh",
            "EDT", "America/New_York",
            "PDT", "America/Los_Angeles",
            "CEST", "Europe/Berlin or Europe/Madrid",
            "EST", "America/New_York, or -05:00 if its clocks never change",
            "MST", "America/Denver, or -07:00 if its clocks never change");

    private ZoneName() {}

    /** Returns what is wrong with the name, and what would be right; {@code null} if nothing is. */
    public static String problem(String name) {
        // Asked first: ZoneId itself takes EST and MST, for zones whose clocks never change.
        String meant = ABBREVIATIONS.get(name);
        if (meant != null) {
            return "an abbreviation, not a zone. Write " + meant + ".";
        }
        try {
            ZoneId.of(name);
            return null;
        } catch (DateTimeException unknown) {
            return ZoneId.getAvailableZoneIds().stream()
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .map(right -> "upper and lower case count. Write " + right + ".")
                    .orElse("there is no such zone. " + EXAMPLE);
        }
    }
}
