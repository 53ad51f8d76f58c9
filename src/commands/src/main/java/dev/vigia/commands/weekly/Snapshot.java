package dev.vigia.commands.weekly;

import dev.vigia.music.tables.Week;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A snapshot of all plays that has landed.
 *
 * @param bytes its size
 * @param modified when it was last written, to the millisecond
 */
record Snapshot(Path file, Week week, long bytes, Instant modified) {
    /** By week; of one week, the one that was there first. */
    static final Comparator<Snapshot> ORDER = Comparator.comparing((Snapshot snapshot) -> snapshot.week())
            .thenComparing(Snapshot::modified)
            .thenComparing(Snapshot::file);

    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d\\d");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    Snapshot {
        // As the program's summary knows it.
        modified = modified.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A file as it is now. */
    static Snapshot at(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Instant modified = attributes.lastModifiedTime().toInstant();
        return new Snapshot(file, week(file.getFileName().toString(), modified), attributes.size(), modified);
    }

    /** Whether this is the same file, and it has not been written since; the week is what it was taken for. */
    boolean isSameAs(Snapshot other) {
        return file.equals(other.file) && bytes == other.bytes && modified.equals(other.modified);
    }

    /** The week that a file's name gives, by itself or by a day in it; else that in which it was last written, in UTC. */
    static Week week(String name, Instant modified) {
        return found(WEEK, name, Week::parse)
                .or(() -> found(DATE, name, day -> Week.of(LocalDate.parse(day))))
                .orElseGet(() -> Week.of(modified.atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private static Optional<Week> found(Pattern pattern, String name, Function<String, Week> read) {
        Matcher matcher = pattern.matcher(name);
        while (matcher.find()) {
            try {
                return Optional.of(read.apply(matcher.group()));
            } catch (IllegalArgumentException | DateTimeException noSuchDay) {
                // It looks like one only; there may be another.
            }
        }
        return Optional.empty();
    }
}
