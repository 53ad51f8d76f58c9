package dev.vigia.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.delivery.FakeStream;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.mappings.MadeId;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows without an id of their own get one that does not depend on the order of the file. */
class MadeIdsTest {
    private static final Pattern ID = Pattern.compile("\"" + MadeId.COLUMN + "\":\"([^\"]*)\"");
    private static final String ROWS = "A;2024-05-02;3,50;x;0\nB;2024-05-02;3,50;x;0\nA;2024-05-02;3,50;x;1\n"
            + "A;2024-05-02;3,50;y;0\nA;2024-05-02;3,50;x;0\nA;never;3,50;x;0\nA;never;3,50;x;0\n";

    @TempDir
    private Path folder;

    @Test
    void hashOfTheRow_tellsRowsApartAndNumbersEqualOnes() throws Exception {
        List<String> ids = sent("id: computed", ROWS);
        assertEquals(7, ids.stream().distinct().count());
        List<String> plain = ids.stream().filter(id -> id.length() == 32).toList();
        assertEquals(4, plain.size());
        assertEquals(2, ids.stream().filter(id -> id.endsWith("-2")).count());
        assertEquals(1, ids.stream().filter(id -> id.endsWith("-3")).count(), "labels make no other id");
    }

    @Test
    void ids_areTheSameInAnyOrderOfTheFileAndWithoutAStream() throws Exception {
        List<String> ids = sent("id: computed", ROWS);
        List<String> lines = ROWS.lines().sorted(Comparator.reverseOrder()).toList();
        String reversed = String.join("\n", lines) + "\n";
        assertEquals(sorted(ids), sorted(sent("id: computed", reversed)));
        assertEquals(sorted(ids), sorted(read("id: computed")));
        assertNotEquals(sorted(ids), sorted(sent("id: computed", ROWS.replace("3,50", "3,51"))));
    }

    @Test
    void severalColumns_areAnIdTogether() throws Exception {
        String rows = "A;2024-05-02;3,50;a|b;0\nA|a;2024-05-02;3,50;b;0\nA;2024-05-02;3,50;;0\n";
        assertEquals(List.of("A\\\\|a|b", "A|", "A|a\\\\|b"), sorted(sent("id: [acct, ref]", rows)));
    }

    @Test
    void columnOfTheIdsName_isRefused() throws Exception {
        Files.writeString(folder.resolve("in.csv"), "acct;day;amt;ref;row_id\n" + ROWS);
        UnusableInput refused = assertThrows(UnusableInput.class, () -> read("id: computed"));
        assertTrue(refused.getMessage().contains("names \"row_id\" more than once"), refused.getMessage());
    }

    private List<String> sent(String id, String rows) throws Exception {
        Path own = Files.createTempDirectory(folder, "sent");
        Files.writeString(folder.resolve("in.csv"), "acct;day;amt;ref;label\n" + rows);
        ReplaySettings.Draft draft = SmallReplays.settings(folder.resolve("in.csv"));
        draft.state = own.resolve("state");
        draft.mapping = mapping(id);
        draft.quarantineLimit = 1;
        FakeStream stream = new FakeStream(1, 2);
        SmallReplays.replay(draft, stream);
        return stream.rows().stream()
                .map(row -> {
                    var matcher = ID.matcher(row);
                    assertTrue(matcher.find(), row);
                    return matcher.group(1);
                })
                .collect(Collectors.toList());
    }

    private List<String> read(String id) throws Exception {
        SourceMapping mapping = mapping(id);
        List<String> ids = new ArrayList<>();
        Input input = Input.of(folder.resolve("in.csv").toString());
        try (Rows rows = Rows.open(input, mapping, null, 0, Clock.systemUTC())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                ids.add(row.text(mapping.indexOf(MadeId.COLUMN)));
            }
        }
        return ids;
    }

    private static SourceMapping mapping(String id) {
        return SourceMapping.parse(
                "made.yaml",
                "mapping: made\nzone: UTC\ncurrency: EUR\n" + id
                        + "\nlabel: label\ncolumns: {customer_id: acct, timestamp: day, amount: amt}\n"
                        + "also: [ref]\nnumbers: {decimal: \",\"}\n");
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }
}
