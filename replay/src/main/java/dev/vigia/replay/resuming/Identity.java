package dev.vigia.replay.resuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What a replay sends, as far as its order depends on it. Two replays of the same identity put the same rows into the same
 * order, so one can go on where the other stopped.
 *
 * @param size bytes of the input as it lies on disk
 * @param shiftDays by which dates are moved
 * @param copies of every row
 * @param rows without the rejected ones
 * @param labels the stream of labels and their delay; empty if none are sent
 * @param checksum over all packed rows in the order of the input: their texts, and what the mapping makes of them
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

    /** What differs in the other, in words; empty if nothing does. */
    List<String> differences(Identity other) {
        List<String> differences = new ArrayList<>();
        differ(differences, "the input was " + other.input, input.equals(other.input));
        differ(differences, "the stream was " + other.stream, stream.equals(other.stream));
        differ(differences, "the input had " + other.size + " bytes, not " + size, size == other.size);
        differ(differences, "the input had other columns", columns.equals(other.columns));
        differ(
                differences,
                "dates were moved by " + other.shiftDays + " days, not " + shiftDays,
                shiftDays == other.shiftDays);
        differ(differences, "every row was sent " + other.copies + " times", copies == other.copies);
        differ(differences, "labels were sent otherwise", labels.equals(other.labels));
        differ(differences, "the input had " + other.rows + " rows, not " + rows, rows == other.rows);
        differ(differences, "rows or mapping were others", checksum == other.checksum || rows != other.rows);
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
