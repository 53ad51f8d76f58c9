package dev.vigia.aws.profiles;

import dev.vigia.fraud.documents.Document;
import dev.vigia.fraud.documents.InvalidDocument;
import dev.vigia.fraud.documents.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is to be deployed, and how much of it.
 *
 * @param name of the profile, a tag on everything
 * @param prefix of every name; a second deployment in the same account has another one
 * @param email who is told of alarms, of the budget and of each week; nobody if there is none
 */
public record Profile(
        String name,
        String prefix,
        Optional<String> email,
        Streams streams,
        Monitor monitor,
        Lake lake,
        Weekly weekly,
        Budget budget,
        boolean redshift) {
    /** What ships with the program, from the cheapest. */
    public static final List<String> SHIPPED = List.of("null", "small", "bank");

    private static final String FILE = ".yaml";

    /** How long a stream is there. */
    public enum Lifetime {
        /** A run makes it and takes it away: it costs by the hour, whether it is used or not. */
        RUN,
        ALWAYS
    }

    /** Where the weekly tops are computed. */
    public enum Engine {
        /** A cluster that lives for the run. */
        EMR,
        /** One container, for what one machine holds. */
        FARGATE
    }

    /**
     * The Kinesis streams.
     *
     * @param shards of {@code transactions}; a shard takes a megabyte or a thousand records a second
     */
    public record Streams(Lifetime lifetime, int shards, Duration retention) {}

    /**
     * The Flink application.
     *
     * @param parallelism to begin with
     * @param parallelismPerKpu how many subtasks share a processing unit (1 vCPU, 4 GB)
     * @param autoscaling whether the service changes the parallelism by itself
     * @param checkpoints how often state is kept, and what was written becomes visible
     */
    public record Monitor(
            int parallelism,
            int parallelismPerKpu,
            boolean autoscaling,
            Duration checkpoints,
            Duration disorder,
            Duration keepAlerts) {
        /** Units that are billed while it runs; the service adds one for itself. */
        public int kpus() {
            return (parallelism + parallelismPerKpu - 1) / parallelismPerKpu;
        }
    }

    /**
     * The buckets.
     *
     * @param backup whether raw and curated are copied to buckets that the job cannot write to
     * @param coldAfter when files go to a class that costs less to keep and more to read
     */
    public record Lake(boolean backup, Duration coldAfter, Duration keepQueryResults, Duration keepLogs) {}

    /**
     * The music tops.
     *
     * @param schedule as EventBridge writes it, in UTC; none if it is started by hand
     * @param rejectLimit percent of a file's rows, above which a week fails
     */
    public record Weekly(Engine engine, Optional<String> schedule, boolean download, double rejectLimit) {}

    /**
     * What it may cost.
     *
     * @param usdPerMonth at whose parts AWS Budgets tells
     * @param runsPerMonth how many runs of the null budget are made at most
     * @param schedule of these runs, as EventBridge writes it, in UTC; none if they are started by hand
     * @param quarantineLimit percent of a run's rows that may be rejected or in quarantine before it counts as failed
     */
    public record Budget(
            int usdPerMonth,
            int runsPerMonth,
            Duration longestRun,
            Optional<String> schedule,
            double quarantineLimit) {}

    /** @throws InvalidDocument with every problem, if there is any */
    public static Profile parse(String name, String yaml) {
        return Document.read(name + FILE, yaml, document -> read(name, document));
    }

    /**
     * A profile that ships, by name, or one's own, by the path of its file.
     *
     * @throws InvalidDocument with every problem, if there is any
     */
    public static Profile of(String nameOrFile) throws IOException {
        if (SHIPPED.contains(nameOrFile)) {
            return shipped(nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return parse(name, Files.readString(file));
    }

    public static Profile shipped(String name) {
        try (InputStream yaml = Profile.class.getResourceAsStream(name + FILE)) {
            return parse(name, new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Profile read(String name, Section document) {
        Profile profile = new Profile(
                name,
                prefix(document),
                document.optionalText("email"),
                streams(document.section("streams")),
                monitor(document.section("monitor")),
                lake(document.section("lake")),
                weekly(document.section("weekly")),
                budget(document.section("budget")),
                yes(document, "redshift", false));
        document.refuseUnknownNames();
        return profile;
    }

    /** Bucket names are the narrowest: with the account's number behind it, and a zone's name, 63 characters at most. */
    private static String prefix(Section document) {
        String prefix = document.text("prefix", "vigia");
        if (!prefix.matches("[a-z][a-z0-9-]{1,23}")) {
            document.refuse("prefix", "`prefix` must be 2 to 24 lower-case letters, digits and hyphens.");
        }
        return prefix;
    }

    private static Streams streams(Section section) {
        Streams streams = new Streams(
                section.choice("lifetime", Lifetime.class, Lifetime.ALWAYS),
                section.wholeNumber("shards", 1, 1),
                section.duration("retention", Duration.ofDays(1)));
        if (streams.retention().compareTo(Duration.ofDays(1)) < 0
                || streams.retention().compareTo(Duration.ofDays(365)) > 0) {
            section.refuse("retention", "`retention` must be between P1D and P365D: Kinesis keeps nothing else.");
        }
        section.refuseUnknownNames();
        return streams;
    }

    private static Monitor monitor(Section section) {
        Monitor monitor = new Monitor(
                section.wholeNumber("parallelism", 1, 1),
                section.wholeNumber("parallelism-per-kpu", 1, 1),
                yes(section, "autoscaling", false),
                section.duration("checkpoints", Duration.ofMinutes(1)),
                section.duration("disorder", Duration.ofMinutes(1)),
                section.duration("keep-alerts", Duration.ofDays(90)));
        if (monitor.parallelismPerKpu() > 8) {
            section.refuse("parallelism-per-kpu", "`parallelism-per-kpu` must be between 1 and 8.");
        }
        section.refuseUnknownNames();
        return monitor;
    }

    private static Lake lake(Section section) {
        Lake lake = new Lake(
                yes(section, "backup", true),
                section.duration("cold-after", Duration.ofDays(90)),
                section.duration("keep-query-results", Duration.ofDays(30)),
                section.duration("keep-logs", Duration.ofDays(90)));
        section.refuseUnknownNames();
        return lake;
    }

    private static Weekly weekly(Section section) {
        Weekly weekly = new Weekly(
                section.choice("engine", Engine.class, Engine.FARGATE),
                section.optionalText("schedule"),
                yes(section, "download", false),
                percent(section, "reject-limit"));
        section.refuseUnknownNames();
        return weekly;
    }

    private static Budget budget(Section section) {
        Budget budget = new Budget(
                section.wholeNumber("usd-per-month", 1, 1),
                section.wholeNumber("runs-per-month", 0, 5),
                section.duration("longest-run", Duration.ofHours(1)),
                section.optionalText("schedule"),
                percent(section, "quarantine-limit"));
        section.refuseUnknownNames();
        return budget;
    }

    /** As the commands have it that run on one machine. */
    private static double percent(Section section, String name) {
        return section.number(name, 0, 100, 5);
    }

    private static boolean yes(Section section, String name, boolean otherwise) {
        return section.choice(name, Answer.class, otherwise ? Answer.YES : Answer.NO) == Answer.YES;
    }

    private enum Answer {
        YES,
        NO
    }
}
