package dev.vigia.replay.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventOrderTest {
    @TempDir
    Path folder;

    @Test
    void order_throughFilesAndSeveralPassesIsTheOneInMemory() throws IOException {
        String[] ids = {"T1", "T10", "T2", "", "\u00e9", "\uffee", "\ud83d\ude00", "T\ud83d\ude00", "T\uffee"};
        for (int seed = 0; seed < 60; seed++) {
            Random chance = new Random(seed);
            List<Given> given = new ArrayList<>();
            for (int number = 0; number < 400; number++) {
                long time = chance.nextInt(10) == 0 ? PackedRow.NO_TIME : chance.nextInt(40) - 20;
                given.add(new Given(time, ids[chance.nextInt(ids.length)], number));
            }
            List<String> expected = new ArrayList<>();
            given.stream()
                    .sorted(Comparator.comparingLong(Given::time).thenComparing(Given::id))
                    .forEach(row -> expected.add(row.toString()));
            int chunk = seed % 3 == 0 ? 1 << 20 : 200 + chance.nextInt(3_000);
            assertEquals(expected, sorted(given, chunk, 2 + seed % 7), "seed " + seed);
            try (var left = Files.list(folder)) {
                assertEquals(0, left.count(), "seed " + seed);
            }
        }
    }

    @Test
    void order_whatFitsIntoOneChunkNeedsNoFile() throws IOException {
        try (EventOrder order = new EventOrder(folder, 1 << 20, 1)) {
            order.add(packed(new Given(1, "T1", 1)));
            order.sorted();
            assertEquals(0, order.files());
        }
    }

    @Test
    void order_leftoversOfAnEarlierSortAreRemoved() throws IOException {
        Files.writeString(folder.resolve("order-17.tmp"), "left");
        new EventOrder(folder, 1 << 20, 1).close();
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void twice_everyRowAgainAfterAFewOthers() throws IOException {
        try (EventOrder order = new EventOrder(folder, 1 << 20, 1)) {
            for (int number = 0; number < 4; number++) {
                order.add(packed(new Given(number, "T", number)));
            }
            List<String> rows = texts(new Twice(order.sorted(), 1));
            assertEquals(8, rows.size());
            List<String> numbers = rows.stream().map(row -> row.split(" ")[0]).toList();
            assertEquals(List.of("0", "1", "0", "2", "1", "3", "2", "3"), numbers);
        }
    }

    private List<String> sorted(List<Given> given, int chunk, int mergedAtOnce) throws IOException {
        try (EventOrder order = new EventOrder(folder, chunk, 1, mergedAtOnce)) {
            for (Given row : given) {
                order.add(packed(row));
            }
            List<String> rows = texts(order.sorted());
            assertTrue(order.files() == 0 || chunk < 1 << 20);
            return rows;
        }
    }

    private static List<String> texts(SortedRows rows) throws IOException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            byte[] bytes = rows.bytes();
            int at = PackedRow.fields(rows.start());
            int number = PackedRow.text(bytes, at);
            String numberText = new String(bytes, number, PackedRow.length(bytes, at), StandardCharsets.UTF_8).trim();
            at = number + PackedRow.length(bytes, at);
            int id = PackedRow.text(bytes, at);
            String idText = new String(bytes, id, PackedRow.length(bytes, at), StandardCharsets.UTF_8);
            assertEquals(rows.start() + rows.size(), id + PackedRow.length(bytes, at));
            texts.add(new Given(PackedRow.time(bytes, rows.start()), idText, Integer.parseInt(numberText)).toString());
        }
        return texts;
    }

    private static PackedRow packed(Given row) {
        byte[] number = (row.number + " ".repeat(row.number % 200)).getBytes(StandardCharsets.UTF_8);
        byte[] id = row.id.getBytes(StandardCharsets.UTF_8);
        return new PackedRow()
                .begin(row.time, row.number)
                .add(number, 0, number.length)
                .add(id, 0, id.length);
    }

    private record Given(long time, String id, int number) {
        @Override
        public String toString() {
            return number + " at " + time + " " + id;
        }
    }
}
