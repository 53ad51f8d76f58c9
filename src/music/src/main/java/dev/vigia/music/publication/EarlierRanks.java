package dev.vigia.music.publication;

import dev.vigia.music.lake.Labels;
import dev.vigia.music.lake.RankedRows;
import dev.vigia.music.lake.Row;
import dev.vigia.music.tables.Column;
import dev.vigia.music.tables.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.core.fs.Path;

/** The ranks of the week before, in all tops but those of each user. */
public final class EarlierRanks {
    // Stands between the parts of a key. Without it, (ab, c) and (a, bc) would be the same.
    private static final char BETWEEN = '\0';

    private final Map<Table, Map<String, Integer>> ranks = new EnumMap<>(Table.class);

    private EarlierRanks() {}

    public static EarlierRanks of(EarlierWeek week) throws IOException {
        EarlierRanks earlier = new EarlierRanks();
        for (Table table : Table.values()) {
            if (table.isTop() && table != Table.BY_USER) {
                Map<String, Integer> read = new HashMap<>();
                for (Path file : week.files(table)) {
                    read(file, table, read);
                }
                earlier.ranks.put(table, read);
            }
        }
        return earlier;
    }

    /** Returns how many ranks the row has gained since the week before, or {@link Row#NO_CHANGE}. */
    public int change(Table table, Row row, Labels labels) {
        Map<String, Integer> before = ranks.get(table);
        if (before.isEmpty()) {
            return Row.NO_CHANGE;
        }
        StringBuilder key = new StringBuilder();
        for (Column column : table.key()) {
            String text = labels.text(column, row);
            key.append(text == null ? "" : text).append(BETWEEN);
        }
        Integer rank = before.get(key.toString());
        return rank == null ? Row.NO_CHANGE : rank - row.rank;
    }

    private static void read(Path file, Table table, Map<String, Integer> ranks) throws IOException {
        try (RankedRows rows = RankedRows.of(file, table)) {
            for (RankedRows.RankedRow row = rows.next(); row != null; row = rows.next()) {
                StringBuilder key = new StringBuilder();
                for (int column = 0; column < table.key().size(); column++) {
                    byte[] text = row.key(column);
                    key.append(text == null ? "" : new String(text, StandardCharsets.UTF_8))
                            .append(BETWEEN);
                }
                ranks.put(key.toString(), row.rank());
            }
        }
    }
}
