package dev.vigia.replay.order;

import dev.vigia.transactions.mappings.MadeId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Gives rows of one time and id, which are equal rows whose id is a hash, the ids of the first, the second and so on. Such
 * rows follow each other, so that the last one is all that has to be remembered.
 */
public final class Numbered implements SortedRows {
    private final SortedRows rows;
    private final int columns;
    private final int idColumn;
    private final PackedRow renamed = new PackedRow();
    private String id;
    private long time;
    private int number;

    /** @param idColumn the id's place among the columns of the header */
    public Numbered(SortedRows rows, int columns, int idColumn) {
        this.rows = rows;
        this.columns = columns;
        this.idColumn = idColumn;
    }

    @Override
    public boolean next() throws IOException {
        if (!rows.next()) {
            return false;
        }
        String next = PackedRow.columnText(rows.bytes(), rows.start(), idColumn);
        long at = PackedRow.time(rows.bytes(), rows.start());
        number = at == time && next.equals(id) ? number + 1 : 1;
        id = next;
        time = at;
        if (number > 1) {
            rename();
        }
        return true;
    }

    private void rename() {
        byte[] row = rows.bytes();
        renamed.begin(time, PackedRow.account(row, rows.start()));
        int at = PackedRow.fields(rows.start());
        for (int column = 0; column < columns; column++) {
            int from = PackedRow.text(row, at);
            int to = from + PackedRow.length(row, at);
            if (column == idColumn) {
                byte[] name = MadeId.numbered(id, number).getBytes(StandardCharsets.UTF_8);
                renamed.add(name, 0, name.length);
            } else {
                renamed.add(row, from, to);
            }
            at = to;
        }
    }

    @Override
    public byte[] bytes() {
        return number > 1 ? renamed.bytes() : rows.bytes();
    }

    @Override
    public int start() {
        return number > 1 ? 0 : rows.start();
    }

    @Override
    public int size() {
        return number > 1 ? renamed.size() : rows.size();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
