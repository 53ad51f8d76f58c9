package dev.vigia.music.csv;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.music.settings.WeeklyFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The places of the needed columns in a CSV file, found by the names in its header, in any order. */
public final class Columns implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    /** The number of fields in a whole record. */
    public final int count;

    private final int[] places;

    private Columns(int count, int[] places) {
        this.count = count;
        this.places = places;
    }

    /**
     * Finds the columns that a kind of file must have.
     *
     * @param header a reader at the header's record
     * @param shown the file's name in messages
     * @throws WeeklyFailed when a column is missing, or is there twice
     */
    static Columns find(CsvRecords header, String shown, Kind kind) {
        List<String> names = names(header);
        List<String> missing = new ArrayList<>();
        int[] places = new int[kind.columns.size()];
        for (int column = 0; column < places.length; column++) {
            String name = kind.columns.get(column);
            int[] found = places(names, name);
            if (found.length == 0) {
                missing.add(name);
            } else if (found.length == 1) {
                places[column] = found[0];
            } else {
                throw WeeklyFailed.badInput(
                        "Cannot read " + shown + ": its header has the column " + name + " more than once.");
            }
        }
        if (!missing.isEmpty()) {
            throw WeeklyFailed.badInput("Cannot read " + shown + ": its header has no column "
                    + String.join(" and no ", missing) + ", but " + shown(names) + "." + guess(names));
        }
        return new Columns(names.size(), places);
    }

    /** Returns whether a text begins with a header in which {@link InputFile#columns} would find all columns of a kind. */
    public static boolean areIn(InputStream text, Kind kind) throws IOException {
        CsvRecords records = CsvRecords.fromStart(text, InputFile.LONGEST_RECORD);
        return records.next() && hasAll(names(records), kind);
    }

    /** Returns the field of a record that holds a column, which is counted as in {@link Kind#columns}. */
    public int place(int column) {
        return places[column];
    }

    private static List<String> names(CsvRecords header) {
        List<String> names = new ArrayList<>();
        for (int field = 0; field < header.fields(); field++) {
            names.add(header.text(field).strip());
        }
        return names;
    }

    private static boolean hasAll(List<String> names, Kind kind) {
        return kind.columns.stream().allMatch(column -> places(names, column).length > 0);
    }

    /** Returns the places of a column's name. Upper and lower case only count if the exact name is there. */
    private static int[] places(List<String> names, String column) {
        int[] exact = places(names, column::equals);
        return exact.length > 0 ? exact : places(names, column::equalsIgnoreCase);
    }

    private static int[] places(List<String> names, Predicate<String> isColumn) {
        return IntStream.range(0, names.size())
                .filter(place -> isColumn.test(names.get(place)))
                .toArray();
    }

    private static String shown(List<String> names) {
        return TerminalText.of(String.join(",", names), MOST_SHOWN);
    }

    private static String guess(List<String> names) {
        for (Kind kind : Kind.values()) {
            if (hasAll(names, kind)) {
                return " These are the columns of " + kind.option + ": are the files swapped?";
            }
        }
        for (String delimiter : List.of(";", "\t", "|")) {
            if (names.size() == 1 && names.get(0).contains(delimiter)) {
                return " Columns must be separated by commas.";
            }
        }
        // In UTF-16, every ASCII letter has a byte that is zero.
        return names.stream().anyMatch(name -> name.indexOf('\0') >= 0) ? " Is it UTF-16? Write it as UTF-8." : "";
    }
}
