package dev.vigia.transactions.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.formats.TimeKind;
import dev.vigia.transactions.formats.TimePattern;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Checks that any time, written by a sound format in any zone, is read as the same time. */
class WrittenTimesTest {
    private static final int TURNS = 40;
    private static final long EARLIEST = Instant.parse("2000-01-02T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2026-11-30T00:00:00Z").getEpochSecond();
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "Asia/Kolkata",
            "America/Sao_Paulo",
            "America/St_Johns",
            "Pacific/Apia",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Antarctica/Troll");
    private static final List<String> DATES = List.of(
            "yyyy-MM-dd",
            "dd.MM.yyyy",
            "d/M/yy",
            "MM/dd/yyyy",
            "yyyyMMdd",
            "dd MMM yyyy",
            "d MMMM yyyy",
            "yyyy-DDD",
            "EEE d MMM yyyy",
            "yy-M-d",
            "yyMMdd from 1990");
    private static final List<String> CLOCKS = List.of(
            "HH:mm:ss",
            "HH:mm",
            "H:m:s",
            "hh:mm a",
            "h:mm:ss a",
            "HHmmss",
            "HH.mm",
            "HH:mm:ss.SSS",
            "kk:mm:ss",
            "HH:mm[:ss]");
    private static final List<String> OFFSETS = List.of("", "", "XXX", "xx", "[XXX]", "O");

    private final Random random = new Random(8);

    @Test
    void timeThatIsWrittenByAPattern_isReadAsTheSame() throws Unreadable {
        int checked = 0;
        for (String pattern : patterns()) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            Source source = new Source("timestamp: at", "timestamp: \"" + pattern + "\"", zone);
            for (int turn = 0; turn < TURNS; turn++) {
                assertReadBack(source, pattern, instant(zone));
                checked++;
            }
        }
        assertTrue(checked > 10_000, () -> "too few patterns are sound");
    }

    @Test
    void timeThatIsWrittenAsACount_isReadAsTheSame() throws Unreadable {
        for (String format : List.of(
                "epoch seconds",
                "epoch milliseconds",
                "seconds since 2017-12-01",
                "minutes since 1999-12-31 06:30",
                "hours since 2017-01-01",
                "days since 2012-11-01",
                "milliseconds since 2000-01-01",
                "iso")) {
            for (String name : ZONES) {
                ZoneId zone = ZoneId.of(name);
                Source source = new Source("timestamp: at", "timestamp: \"" + format + "\"", zone);
                ChronoUnit unit = format.contains("milli") || format.equals("iso")
                        ? ChronoUnit.MILLIS
                        : format.contains("second") ? ChronoUnit.SECONDS : null;
                for (int turn = 0; turn < TURNS; turn++) {
                    Instant time = instant(zone).truncatedTo(unit == null ? ChronoUnit.HOURS : unit);
                    Row row = source.reader.at(
                            source.row(format.equals("iso") ? "2016-01-01T00:00:00Z" : "0"), time.toEpochMilli());
                    Instant read = Instant.ofEpochMilli(source.reader.time(row));
                    // A count of long units may say less than the instant, and never another unit.
                    boolean exact = unit != null || read.equals(time);
                    assertTrue(
                            exact
                                    || !read.isAfter(time)
                                            && time.minus(1, ChronoUnit.DAYS).isBefore(read),
                            () -> format + " " + row.values[2]);
                    assertTrue(unit == null || read.equals(time), () -> format + " " + row.values[2]);
                }
            }
        }
    }

    @Test
    void timeThatTheClocksSkipped_isRefused() {
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            Source source = new Source("timestamp: at", "timestamp: \"yyyy-MM-dd HH:mm:ss\"", zone);
            for (ZoneOffsetTransition change : changes(zone)) {
                if (change.isGap()) {
                    long into = random.nextInt((int) change.getDuration().getSeconds());
                    String skipped = write(
                            "yyyy-MM-dd HH:mm:ss",
                            change.getDateTimeBefore().plusSeconds(into).atZone(ZoneId.of("UTC")));
                    Unreadable refused = assertThrows(Unreadable.class, () -> source.reader.time(source.row(skipped)));
                    assertEquals(ReasonCode.BAD_TIME, refused.fault.reason);
                }
            }
        }
    }

    @Test
    void dayThatIsWritten_isReadAsTheSame() throws Unreadable {
        List<String> formats = new ArrayList<>(DATES);
        formats.add("days since 2012-11-01");
        for (String format : formats) {
            for (String name : ZONES) {
                ZoneId zone = ZoneId.of(name);
                Source source = new Source("date: at", "date: \"" + format + "\"", zone);
                for (int turn = 0; turn < TURNS; turn++) {
                    ZonedDateTime time = instant(zone).atZone(zone);
                    Row row = source.reader.at(
                            source.row(format.startsWith("days") ? "0" : write(format, time)),
                            time.toInstant().toEpochMilli());
                    Instant start = time.toLocalDate().atStartOfDay(zone).toInstant();
                    assertEquals(start, Instant.ofEpochMilli(source.reader.time(row)), row.values[2]);
                }
            }
        }
    }

    private void assertReadBack(Source source, String pattern, Instant time) throws Unreadable {
        ZonedDateTime there = time.truncatedTo(unit(pattern)).atZone(source.zone);
        String text = write(pattern, there);
        boolean ownOffset = pattern.matches(".*[XxO].*");
        // Without an offset, a time that the clocks showed twice is the first of both.
        Instant expected = ownOffset
                ? there.toInstant()
                : ZonedDateTime.ofLocal(there.toLocalDateTime(), source.zone, null)
                        .toInstant();
        Row row = source.row(text);
        assertEquals(expected, Instant.ofEpochMilli(source.reader.time(row)), () -> text + " by " + pattern);
        Row written = source.reader.at(row, there.toInstant().toEpochMilli());
        assertEquals(expected, Instant.ofEpochMilli(source.reader.time(written)), () -> written.values[2]);
    }

    /** Writes by Java's own formatter, whose year of an era is {@code y}. */
    private static String write(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern.replace(" from 1990", ""), Locale.ENGLISH)
                .format(time);
    }

    private static ChronoUnit unit(String pattern) {
        return pattern.contains("SSS")
                ? ChronoUnit.MILLIS
                : pattern.contains("s") ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
    }

    private static List<String> patterns() {
        List<String> sound = new ArrayList<>();
        for (String date : DATES) {
            for (String clock : CLOCKS) {
                for (String offset : OFFSETS) {
                    String moved = date.endsWith(" from 1990") ? " from 1990" : "";
                    String start = date.replace(" from 1990", "");
                    for (String pattern : List.of(
                            start + " " + clock + offset + moved, start + "'T'" + clock + " " + offset + moved)) {
                        if (TimePattern.problem(TimeKind.TIMESTAMP, pattern, ZoneId.of("Europe/Berlin")) == null) {
                            sound.add(pattern);
                        }
                    }
                }
            }
        }
        return sound;
    }

    /** Returns an instant, half of the time within three hours of a change of the clocks. */
    private Instant instant(ZoneId zone) {
        List<ZoneOffsetTransition> changes = changes(zone);
        if (changes.isEmpty() || random.nextBoolean()) {
            long seconds = EARLIEST + (long) (random.nextDouble() * (LATEST - EARLIEST));
            return Instant.ofEpochSecond(seconds, random.nextInt(1_000) * 1_000_000L);
        }
        ZoneOffsetTransition change = changes.get(random.nextInt(changes.size()));
        return change.getInstant().plusMillis(random.nextInt(21_600_000) - 10_800_000);
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        Instant last = Instant.ofEpochSecond(LATEST);
        ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.ofEpochSecond(EARLIEST));
        while (next != null && next.getInstant().isBefore(last)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    /** A source with a column of times. */
    private static final class Source {
        private final ZoneId zone;
        private final TransactionReader reader;

        Source(String column, String format, ZoneId zone) {
            this.zone = zone;
            this.reader = new TransactionReader(
                    SourceMapping.parse(
                            "times",
                            "mapping: times\nzone: " + zone + "\ncurrency: EUR\naccount: all\n"
                                    + "columns: {transaction_id: id, amount: sum, " + column + "}\nformats: {" + format
                                    + "}\n"),
                    AccountTokens.unkeyed());
        }

        Row row(String text) {
            return new Row(new String[] {"1", "5", text}, null);
        }
    }
}
