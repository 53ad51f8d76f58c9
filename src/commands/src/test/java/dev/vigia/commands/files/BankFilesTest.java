package dev.vigia.commands.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.local.services.Installation;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads files in the shapes of published data sets and of banks' exports through their mappings, and compares every record with
 * what was worked out from the file by hand.
 */
class BankFilesTest {
    private static final int LEAST = 32;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyFile_isReadAsItsOwnerMeantIt() throws IOException {
        List<Path> files = folders();
        assertTrue(files.size() >= LEAST, files::toString);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertReadRight(file)));
    }

    private void assertReadRight(Path shape) throws IOException, UnusableInput {
        List<Reading> expected = ReadFile.records(shape.resolve("expected.csv")).stream()
                .map(Reading::of)
                .toList();
        ReadFile file = ReadFile.of(input(shape), mapping(shape), folder.resolve(shape.getFileName() + ".rejects"));
        List<Reading> found = withAccounts(file.readings(), expected);
        assertEquals(text(expected), text(found));
        assertEquals(file.sound() + file.rejected(), found.size());
    }

    /**
     * Moves all files but two: a count of months cannot say another day of its month, and a text with an offset keeps its own
     * clock.
     */
    @TestFactory
    Stream<DynamicTest> everyFile_isReadAWeekLaterWhereItIsMovedByAWeek() throws IOException {
        return folders().stream()
                .filter(shape ->
                        !Set.of("baf", "anz").contains(shape.getFileName().toString()))
                .map(shape -> DynamicTest.dynamicTest(shape.getFileName().toString(), () -> assertMoved(shape)));
    }

    private void assertMoved(Path shape) throws IOException, UnusableInput {
        SourceMapping mapping = mapping(shape);
        Path rejects = folder.resolve(shape.getFileName() + ".rejects");
        Map<Long, Instant> expected = new TreeMap<>();
        for (Reading reading : ReadFile.of(input(shape), mapping, rejects).readings()) {
            if (reading.isRead()) {
                expected.put(
                        reading.line(), weekLater(Instant.parse(reading.time()).atZone(mapping.zone), mapping));
            }
        }
        Map<Long, Instant> found = new TreeMap<>();
        for (Reading reading : ReadFile.of(input(shape), mapping, rejects, 7).readings()) {
            // A time that the clocks skipped on its own day may exist on the other, so only what was read before
            // counts.
            if (expected.containsKey(reading.line())) {
                found.put(reading.line(), Instant.parse(reading.time()));
            }
        }
        assertEquals(expected, found);
    }

    private static Instant weekLater(ZonedDateTime time, SourceMapping mapping) {
        return mapping.dayOnly()
                ? time.toLocalDate().plusDays(7).atStartOfDay(mapping.zone).toInstant()
                : time.plusDays(7).toInstant();
    }

    static List<Path> folders() throws IOException {
        Path files = Installation.find().home().resolve("../../src/profile/src/test/resources/files");
        try (Stream<Path> all = Files.list(files)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    static Path input(Path shape) throws IOException {
        try (Stream<Path> files = Files.list(shape)) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Returns the mapping beside the file, or the one of its name that ships. */
    static SourceMapping mapping(Path shape) throws IOException {
        Path own = shape.resolve("mapping.yaml");
        if (Files.exists(own)) {
            return SourceMapping.load(own);
        }
        String name = shape.getFileName() + ".yaml";
        try (InputStream yaml = SourceMapping.class.getResourceAsStream(name)) {
            return SourceMapping.parse(name, new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Writes the expected text for each account's token, if one token stands for one text and the other way round. */
    private static List<Reading> withAccounts(List<Reading> found, List<Reading> expected) {
        Map<String, String> tokens = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        List<Reading> named = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            Reading reading = found.get(at);
            boolean both = at < expected.size() && reading.isRead();
            String text = both ? expected.get(at).account() : "";
            // One that stands alone has a token of its own.
            String unique = text.isEmpty() ? "line " + reading.line() : text;
            String token = texts.computeIfAbsent(unique, key -> reading.account());
            String first = tokens.computeIfAbsent(reading.account(), key -> unique);
            boolean same = !both || token.equals(reading.account()) && first.equals(unique);
            named.add(same ? reading.of(text) : reading);
        }
        return named;
    }

    private static String text(List<Reading> readings) {
        StringBuilder text = new StringBuilder();
        readings.forEach(reading -> text.append(reading).append('\n'));
        return text.toString();
    }
}
