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
 * A file with a snapshot of all plays.
 *
 * @param week the week that it belongs to
 * @param bytes the size of the file
 * @param modified when it was last written, to the millisecond
 */
record Snapshot(Path file, Week week, long bytes, Instant modified) {
    /** Orders by week; within a week, the file that was there first comes first. */
    static final Comparator<Snapshot> ORDER = Comparator.comparing((Snapshot snapshot) -> snapshot.week())
            .thenComparing(Snapshot::modified)
            .thenComparing(Snapshot::file);

    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d\\d");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    Snapshot {
        // The program's summary keeps milliseconds, and the two are compared.
        modified = modified.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Reads size and time of a file as it is now. */
    static Snapshot at(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Instant modified = attributes.lastModifiedTime().toInstant();
        return new Snapshot(file, week(file.getFileName().toString(), modified), attributes.size(), modified);
    }

    /** Returns whether this is the same file and has not been written since. The week does not count: it is a guess. */
    boolean isSameAs(Snapshot other) {
        return file.equals(other.file) && bytes == other.bytes && modified.equals(other.modified);
    }

    /** Returns the week or the day in a file's name, or else the week in which it was last written (UTC). */
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
                // 2026-W99 looks like a week and is none. The name may hold another.
            }
        }
        return Optional.empty();
    }
}
