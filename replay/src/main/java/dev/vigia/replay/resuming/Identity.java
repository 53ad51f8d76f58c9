package dev.vigia.replay.resuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The identity of a replay: everything that its order of rows depends on. A replay can resume another one of the same
 * identity, because both send the same rows in the same order.
 *
 * @param size bytes of the input on disk
 * @param shiftDays days by which dates are moved
 * @param copies of every row
 * @param rows valid rows of the input
 * @param labels the stream of labels and their delay; empty if none are sent
 * @param checksum over all packed rows in the order of the input
 */
public record Identity(
        String input,
        String stream,
        long size,
        String columns,
        long shiftDays,
        int copies,
        String labels,
        long rows,
        long checksum) {

    /** Returns the differences to an earlier identity in words; empty if there are none. */
    List<String> differences(Identity other) {
        List<String> differences = new ArrayList<>();
        differ(differences, "the input was " + other.input, input.equals(other.input));
        differ(differences, "the stream was " + other.stream, stream.equals(other.stream));
        differ(differences, "the input had " + other.size + " bytes, not " + size, size == other.size);
        differ(differences, "the columns were others", columns.equals(other.columns));
        differ(
                differences,
                "dates were moved by " + other.shiftDays + " days, not " + shiftDays,
                shiftDays == other.shiftDays);
        differ(differences, "every row was sent " + other.copies + " times", copies == other.copies);
        differ(differences, "labels went to another stream or had another delay", labels.equals(other.labels));
        differ(differences, "the input had " + other.rows + " rows, not " + rows, rows == other.rows);
        // With another number of rows the checksum differs as well. That is one cause, and is told once.
        differ(differences, "the rows or the mapping have changed", checksum == other.checksum || rows != other.rows);
        return differences;
    }

    void write(Properties into) {
        into.setProperty("input", input);
        into.setProperty("stream", stream);
        into.setProperty("size", Long.toString(size));
        into.setProperty("columns", columns);
        into.setProperty("shift.days", Long.toString(shiftDays));
        into.setProperty("copies", Integer.toString(copies));
        into.setProperty("labels", labels);
        into.setProperty("rows", Long.toString(rows));
        into.setProperty("checksum", Long.toHexString(checksum));
    }

    static Identity read(Properties from) {
        return new Identity(
                text(from, "input"),
                text(from, "stream"),
                Long.parseLong(text(from, "size")),
                text(from, "columns"),
                Long.parseLong(text(from, "shift.days")),
                Integer.parseInt(text(from, "copies")),
                from.getProperty("labels", ""),
                Long.parseLong(text(from, "rows")),
                Long.parseUnsignedLong(text(from, "checksum"), 16));
    }

    static String text(Properties from, String name) {
        String text = from.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    private static void differ(List<String> differences, String words, boolean same) {
        if (!same) {
            differences.add(words);
        }
    }
}
