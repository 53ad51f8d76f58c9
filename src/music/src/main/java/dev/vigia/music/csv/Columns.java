package dev.vigia.music.csv;

import dev.vigia.music.WeeklyFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Where a CSV keeps the columns that are needed of it, found by their names in its header, in any order. */
public final class Columns implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    /** Of a whole record. */
    public final int count;

    private final int[] places;

    private Columns(int count, int[] places) {
        this.count = count;
        this.places = places;
    }

    /**
     * Finds the columns of a kind.
     *
     * @param header a reader at the header's record
     * @param shown the file, for the message
     * @throws WeeklyFailed when one is missing, or is there twice
     */
    static Columns find(CsvRecords header, String shown, Kind kind) {
        List<String> names = names(header);
        List<String> missing =
                kind.columns.stream().filter(column -> !has(names, column)).collect(Collectors.toList());
        if (!missing.isEmpty()) {
            throw WeeklyFailed.badInput("Cannot read " + shown + ": its header has no column "
                    + String.join(" and no ", missing) + ", but " + shown(names) + "." + guess(names));
        }
        for (String name : kind.columns) {
            if (frequency(names, name) > 1) {
                throw WeeklyFailed.badInput(
                        "Cannot read " + shown + ": its header has the column " + name + " more than once.");
            }
        }
        return new Columns(
                names.size(),
                kind.columns.stream().mapToInt(name -> place(names, name)).toArray());
    }

    /** Whether a text begins with a header that has all columns of a kind, as {@link InputFile#columns} would find them. */
    public static boolean areIn(InputStream text, Kind kind) throws IOException {
        CsvRecords records = new CsvRecords(text);
        records.skipByteOrderMark();
        return records.next() && hasAll(names(records), kind);
    }

    /** The field of a record that holds a column of the kind. */
    public int place(int column) {
        return places[column];
    }

    private static List<String> names(CsvRecords header) {
        List<String> names = new ArrayList<>();
        for (int field = 0; field < header.fields(); field++) {
            names.add(name(header, field));
        }
        return names;
    }

    private static String name(CsvRecords header, int field) {
        int from = header.from(field);
        return new String(header.buffer(), from, header.to(field) - from, StandardCharsets.UTF_8).strip();
    }

    private static boolean hasAll(List<String> names, Kind kind) {
        return kind.columns.stream().allMatch(column -> has(names, column));
    }

    private static boolean has(List<String> names, String column) {
        return names.stream().anyMatch(column::equalsIgnoreCase);
    }

    /** How many names are the column's, and if none is to the letter, how many are it but for upper and lower case. */
    private static long frequency(List<String> names, String column) {
        int exact = Collections.frequency(names, column);
        return exact > 0
                ? exact
                : names.stream().filter(column::equalsIgnoreCase).count();
    }

    private static int place(List<String> names, String column) {
        int exact = names.indexOf(column);
        return exact >= 0
                ? exact
                : names.indexOf(names.stream()
                        .filter(column::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow());
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
        return names.stream().anyMatch(name -> name.indexOf('\0') >= 0) ? " Is it UTF-16? Write it as UTF-8." : "";
    }
}
