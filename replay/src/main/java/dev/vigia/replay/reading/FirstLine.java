package dev.vigia.replay.reading;

import dev.vigia.transactions.formats.Blanks;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds out why the first line of an input is not the header that the mapping expects: another delimiter, encoding or
 * spelling, lines above the header, or no header. Its messages hold names of columns and no values.
 */
final class FirstLine {
    private static final int NAMED = 3;
    // A text with more digits may be the number of an account. It is not shown as a column's name.
    private static final int MOST_DIGITS = 4;

    // In the order of trying: commas first, because a column's name may hold any of the others.
    private static final Map<String, String> DELIMITERS = new LinkedHashMap<>();

    static {
        DELIMITERS.put(",", "commas");
        DELIMITERS.put(";", "semicolons");
        DELIMITERS.put("\t", "tabs");
        DELIMITERS.put("|", "vertical bars");
    }

    private final String line;
    private final List<String> columns;
    private final SourceMapping mapping;

    /** @param columns the fields of the line, separated by commas */
    FirstLine(String line, List<String> columns, SourceMapping mapping) {
        this.line = line;
        this.columns = columns.stream().map(Blanks::strip).toList();
        this.mapping = mapping;
    }

    static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    static void refuseOtherEncoding(String input, byte[] line) throws UnusableInput {
        boolean zeros = false;
        for (byte next : line) {
            // In UTF-16, every ASCII letter has a byte that is zero. UTF-8 text has none.
            zeros |= next == 0;
        }
        if (!zeros && isUtf8(line)) {
            return;
        }
        String found = zeros ? "it is UTF-16" : "its first line is not UTF-8, but perhaps Windows-1252 or ISO 8859-1";
        throw new UnusableInput(
                "Cannot replay " + input + ": " + found + ". Convert it to UTF-8, for example: iconv -f "
                        + (zeros ? "UTF-16" : "WINDOWS-1252") + " -t UTF-8 " + input + " > converted.csv");
    }

    /** Returns the problem if the delimiter is not a comma; {@code null} if the delimiter cannot be told. */
    String otherDelimiter() {
        String other = delimiterOf(line);
        return other == null || other.equals(",") ? null : separated(other);
    }

    /**
     * Returns what is wrong with the line, and what would be right.
     *
     * @param further some of the lines below, by line number
     */
    String problem(Map<Long, String> further) {
        String other = otherDelimiter();
        if (other != null) {
            return other;
        }
        for (Map.Entry<Long, String> below : further.entrySet()) {
            String delimiter = delimiterOf(below.getValue());
            if (delimiter != null) {
                return "line " + below.getKey() + " is its header, and must be the first. Remove the lines above it"
                        + (delimiter.equals(",")
                                ? "."
                                : ", and convert the file from " + DELIMITERS.get(delimiter) + " to commas.");
            }
        }
        List<String> missing = missing(columns);
        String lacks = "its first line lacks " + some(missing) + ", which the mapping " + mapping.name + " reads. ";
        if (looksLikeValues()) {
            return lacks + "It seems to be a row: put a line with the names of the columns above it, for example "
                    + String.join(",", mapping.columns) + ".";
        }
        List<String> otherwise = columns.stream()
                .filter(column -> missing.stream().anyMatch(column::equalsIgnoreCase))
                .toList();
        if (!otherwise.isEmpty()) {
            return lacks + "It has " + some(otherwise)
                    + ": upper and lower case count. Write the names in the mapping as the file has them.";
        }
        return lacks + found() + advice();
    }

    /**
     * Returns the delimiter that splits the line into all of the mapping's columns, or that occurs in a line without
     * commas.
     */
    private String delimiterOf(String text) {
        for (String delimiter : DELIMITERS.keySet()) {
            if (missing(split(text, delimiter)).isEmpty()) {
                return delimiter;
            }
        }
        // Lines below the first one may be rows, whose values hold such characters by chance. They need all columns.
        if (!text.equals(line) || columns.size() > 1) {
            return null;
        }
        return DELIMITERS.keySet().stream()
                .filter(delimiter -> split(text, delimiter).size() > 1)
                .findFirst()
                .orElse(null);
    }

    private String separated(String delimiter) {
        List<String> missing = missing(split(line, delimiter));
        return "its first line has its columns separated by " + DELIMITERS.get(delimiter)
                + ", and a CSV has commas. Convert the file."
                + (missing.isEmpty()
                        ? ""
                        : " It also lacks " + some(missing) + ", which the mapping " + mapping.name + " reads.");
    }

    private static List<String> split(String text, String delimiter) {
        List<String> fields = new ArrayList<>();
        // The limit -1 keeps empty fields at the end, which split would drop.
        for (String field : text.split(Pattern.quote(delimiter), -1)) {
            String plain = Blanks.strip(field);
            boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
            fields.add(quoted ? plain.substring(1, plain.length() - 1) : plain);
        }
        return fields;
    }

    private List<String> missing(List<String> names) {
        List<String> missing = new ArrayList<>(mapping.columns);
        missing.removeAll(names);
        return missing;
    }

    /** Names of columns have letters; of a row's values, half or more are numbers and dates. */
    private boolean looksLikeValues() {
        List<String> filled =
                columns.stream().filter(column -> !column.isEmpty()).toList();
        long numbers = filled.stream()
                .filter(column -> column.chars().noneMatch(Character::isLetter) && digits(column) > 0)
                .count();
        return numbers > 0 && 2 * numbers >= filled.size();
    }

    private String found() {
        List<String> names =
                columns.stream().filter(column -> digits(column) <= MOST_DIGITS).toList();
        return columns.size() == 1
                ? "It has a single column, or there is another text above the header. "
                : "It has " + columns.size() + " columns separated by commas: " + some(names) + ". ";
    }

    private String advice() {
        return mapping.columns.equals(SourceMapping.kaggleBank().columns)
                ? "Give the mapping of this file with --mapping."
                : "Name the file's own columns in the mapping.";
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static String some(List<String> names) {
        return names.stream().limit(NAMED).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))
                + (names.size() > NAMED ? ", ..." : "");
    }
}
