package dev.vigia.aws.profiles;

import dev.vigia.aws.names.Names;
import dev.vigia.transactions.documents.Document;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;

/**
 * Reads the YAML of a profile and reports all its problems at once. A value that is refused is replaced by its default, so that
 * reading goes on and finds the other problems too.
 */
final class ProfileReader {
    static final String PREFIX = "`prefix` must be 2 to 24 lower-case letters, digits and hyphens.";

    /** The same limit as that of the commands that run on one machine. */
    private static final double USUAL_PERCENTAGE = 5;

    private ProfileReader() {}

    /**
     * Reads a profile.
     *
     * @param file the name that messages give
     */
    static Profile read(String name, String file, String yaml) {
        return Document.read(file, yaml, document -> profile(name, document));
    }

    private static Profile profile(String name, Section document) {
        Profile profile = new Profile(
                name,
                prefix(document),
                document.optionalText("email"),
                streams(document.section("streams")),
                application(document.section("monitor")),
                lake(document.section("lake")),
                weekly(document.section("weekly")),
                budget(document.section("budget")),
                yes(document, "redshift", false));
        // Last, because a name is unknown if nobody has asked for it so far.
        document.refuseUnknownNames();
        return profile;
    }

    private static String prefix(Section document) {
        String prefix = document.text("prefix", Names.USUAL_PREFIX);
        if (!Names.isPrefix(prefix)) {
            document.refuse("prefix", PREFIX);
            return Names.USUAL_PREFIX;
        }
        return prefix;
    }

    private static StreamSettings streams(Section section) {
        StreamSettings streams = new StreamSettings(
                section.choice("lifetime", Lifetime.class, Lifetime.ALWAYS),
                section.wholeNumber("shards", 1, 1),
                retention(section));
        section.refuseUnknownNames();
        return streams;
    }

    private static Duration retention(Section section) {
        Duration retention = section.duration("retention", StreamSettings.SHORTEST);
        if (!StreamSettings.isAllowed(retention)) {
            section.refuse("retention", "`retention` must be between P1D and P365D: Kinesis keeps nothing else.");
            return StreamSettings.SHORTEST;
        }
        return retention;
    }

    private static ApplicationSettings application(Section section) {
        ApplicationSettings application = new ApplicationSettings(
                section.wholeNumber("parallelism", 1, 1),
                parallelismPerKpu(section),
                yes(section, "autoscaling", false),
                section.duration("checkpoints", Duration.ofMinutes(1)),
                section.duration("disorder", Duration.ofMinutes(1)),
                section.duration("keep-alerts", Duration.ofDays(90)));
        section.refuseUnknownNames();
        return application;
    }

    private static int parallelismPerKpu(Section section) {
        int subtasks = section.wholeNumber("parallelism-per-kpu", 1, 1);
        if (subtasks > ApplicationSettings.MOST_PER_KPU) {
            section.refuse("parallelism-per-kpu", "`parallelism-per-kpu` must be between 1 and 8.");
            return 1;
        }
        return subtasks;
    }

    private static LakeSettings lake(Section section) {
        LakeSettings lake = new LakeSettings(
                yes(section, "backup", true),
                section.duration("cold-after", Duration.ofDays(90)),
                section.duration("keep-query-results", Duration.ofDays(30)),
                section.duration("keep-logs", Duration.ofDays(90)));
        section.refuseUnknownNames();
        return lake;
    }

    private static WeeklySettings weekly(Section section) {
        WeeklySettings weekly = new WeeklySettings(
                section.choice("engine", Engine.class, Engine.FARGATE),
                section.optionalText("schedule"),
                yes(section, "download", false),
                percentage(section, "reject-limit"));
        section.refuseUnknownNames();
        return weekly;
    }

    private static BudgetSettings budget(Section section) {
        BudgetSettings budget = new BudgetSettings(
                section.wholeNumber("usd-per-month", 1, 1),
                section.wholeNumber("runs-per-month", 0, 5),
                section.duration("longest-run", Duration.ofHours(1)),
                section.optionalText("schedule"),
                percentage(section, "quarantine-limit"));
        section.refuseUnknownNames();
        return budget;
    }

    private static double percentage(Section section, String name) {
        return section.number(name, 0, 100, USUAL_PERCENTAGE);
    }

    private static boolean yes(Section section, String name, boolean otherwise) {
        return section.choice(name, Answer.class, otherwise ? Answer.YES : Answer.NO) == Answer.YES;
    }

    private enum Answer {
        YES,
        NO
    }
}
