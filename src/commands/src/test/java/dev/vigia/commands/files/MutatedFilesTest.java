package dev.vigia.commands.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads ten thousand damaged files and mappings. None may crash, each record ends in one counted place, and a row that is read has
 * the time and amount that its texts have by {@link OwnParser}.
 */
class MutatedFilesTest {
    private static final int TURNS = 10_000;
    private static final long SEED = 16;

    @TempDir
    private Path folder;

    private final Map<String, Integer> ends = new TreeMap<>();
    private final Map<String, SourceMapping> mappings = new HashMap<>();
    private final Map<String, OwnParser> parsers = new HashMap<>();
    private int compared;

    @Test
    void damagedFilesAndMappings_areReadRightOrRefused() throws IOException {
        List<Shape> shapes = new ArrayList<>();
        for (Path each : BankFilesTest.folders()) {
            shapes.add(Shape.of(each));
        }
        Random random = new Random(SEED);
        Mutation mutation = new Mutation(random);
        for (int turn = 0; turn < TURNS; turn++) {
            Shape shape = shapes.get(random.nextInt(shapes.size()));
            boolean file = random.nextInt(4) > 0;
            byte[] bytes = file ? mutation.file(shape.bytes()) : shape.bytes();
            String yaml = file ? shape.yaml() : mutation.mapping(shape.yaml());
            String where = "turn " + turn + ", " + shape.name() + (file ? "" : "\n" + yaml);
            try {
                read(shape, bytes, yaml, where);
            } catch (RuntimeException crash) {
                throw new AssertionError(where, crash);
            }
        }
        System.out.println("Damaged files and mappings: " + ends + ", rows compared: " + compared);
        assertTrue(compared > 5 * TURNS, "too few rows are compared");
        assertTrue(ends.get("read") > TURNS / 3, ends::toString);
    }

    private void read(Shape shape, byte[] bytes, String yaml, String where) throws IOException {
        Path input = Files.write(folder.resolve("input"), bytes);
        ReadFile read;
        try {
            SourceMapping mapping = mapping(yaml);
            read = ReadFile.of(input, mapping, folder.resolve("rejects"));
        } catch (InvalidDocument | UnusableInput declared) {
            // What both commands answer with exit code 2.
            assertTrue(!declared.getMessage().isBlank(), where);
            ends.merge(declared.getClass().getSimpleName(), 1, Integer::sum);
            return;
        }
        ends.merge("read", 1, Integer::sum);
        long sent = read.readings().stream()
                .filter(reading -> !reading.outcome().equals(Reading.REJECTED))
                .count();
        assertEquals(read.sound(), sent, where);
        assertEquals(read.sound() + read.rejected(), read.readings().size(), where);
        compared += compare(read.readings(), shape.lines(bytes), shape, yaml, where);
    }

    private int compare(List<Reading> readings, List<String> lines, Shape shape, String yaml, String where) {
        OwnParser parser = parsers.computeIfAbsent(yaml, key -> new OwnParser(map(key)));
        List<String> header = List.of();
        char delimiter = parser.delimiterOf(shape.header());
        if (shape.hasHeader()) {
            if (!lines.contains(shape.header())) {
                return 0;
            }
            header = parser.split(shape.header(), delimiter);
        }
        int compared = 0;
        for (Reading reading : readings) {
            String line = reading.line() > lines.size() ? "" : lines.get((int) reading.line() - 1);
            boolean compares = reading.isRead() && !reading.amount().isEmpty() && shape.isWhole(line);
            List<String> cells = compares ? parser.split(line, delimiter) : List.of();
            // A record of too few cells goes on in the next line.
            if (compares && cells.size() >= header.size()) {
                String meaning = parser.meaning(header, cells);
                assertEquals(meaning, reading.time() + " " + reading.amount(), () -> where + "\n" + line);
                Reading expected = yaml.equals(shape.yaml()) ? shape.expected().get(line) : null;
                if (expected != null) {
                    // The row is as it was, so all of it must be read as it was.
                    assertEquals(expected, reading.at(expected.line(), expected.account()), () -> where + "\n" + line);
                }
                compared++;
            }
        }
        return compared;
    }

    private SourceMapping mapping(String yaml) {
        return mappings.computeIfAbsent(yaml, key -> SourceMapping.parse("mutated.yaml", key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String yaml) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
