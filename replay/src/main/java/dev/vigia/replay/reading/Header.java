package dev.vigia.replay.reading;

import dev.vigia.transactions.formats.Blanks;
import dev.vigia.transactions.mappings.SourceMapping;
import java.util.ArrayList;
import java.util.List;

/** The columns of an input, in the order of its first line, and the places of the mapping's columns among them. */
public final class Header {
    /**
     * Names without surrounding blanks. If several columns share a name that the mapping does not read, the later
     * ones get a number.
     */
    public final List<String> columns;
    /** The place of each of the mapping's columns in {@link #columns}. */
    final int[] places;

    private Header(List<String> columns, int[] places) {
        this.columns = columns;
        this.places = places;
    }

    /** Returns the header of these names; {@code null} if one of the mapping's columns is not there. */
    static Header read(String input, List<String> names, SourceMapping mapping) throws UnusableInput {
        List<String> columns = new ArrayList<>();
        for (String name : names) {
            // A mapping may name a column with its blanks. Then the name counts as it stands in the file.
            String column = mapping.indexOf(name) >= 0 ? name : Blanks.strip(name);
            boolean repeated = columns.contains(column);
            boolean asked = mapping.indexOf(column) >= 0 || column.equals(mapping.label);
            if (repeated && asked) {
                throw new UnusableInput("Cannot replay " + input + ": its first line names \"" + column
                        + "\" more than once, and the mapping " + mapping.name
                        + " reads it. Give one of these columns another name in the file.");
            }
            // A withheld column keeps its name even if it is repeated: under another name it would be sent.
            columns.add(repeated && !mapping.withheld.contains(column) ? numbered(column, columns, names) : column);
        }
        int[] places = mapping.columns.stream().mapToInt(columns::indexOf).toArray();
        for (int place : places) {
            if (place < 0) {
                return null;
            }
        }
        return new Header(List.copyOf(columns), places);
    }

    private static String numbered(String column, List<String> columns, List<String> names) {
        int number = 2;
        // The new name must differ from those so far and from those that follow.
        while (columns.contains(column + "_" + number) || names.contains(column + "_" + number)) {
            number++;
        }
        return column + "_" + number;
    }
}
