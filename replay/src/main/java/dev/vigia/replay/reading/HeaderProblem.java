package dev.vigia.replay.reading;

import dev.vigia.formats.csv.Form;
import dev.vigia.replay.reading.HeaderSearch.Line;
import dev.vigia.transactions.formats.Blanks;
import dev.vigia.transactions.mappings.MadeId;
import dev.vigia.transactions.mappings.SourceMapping;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why no line of an input is the header that the mapping expects. It names columns, and no values. */
final class HeaderProblem {
    static final String OTHER_ENCODING = "its bytes are not UTF-8, but perhaps windows-1252 or ISO-8859-1. Write its "
            + "encoding in the mapping, for example `file: {encoding: windows-1252}`.";

    private static final int NAMED = 3;
    /** A column's name may have a year; what has more digits may be an account's number. */
    private static final int MOST_DIGITS = 4;

    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "vertical bars");

    private final List<Line> looked;
    private final SourceMapping mapping;

    /** @param looked all lines that were looked at, with each delimiter that was tried */
    HeaderProblem(List<Line> looked, SourceMapping mapping) {
        this.looked = looked;
        this.mapping = mapping;
    }

    String text() {
        Optional<Line> nearest = looked.stream()
                .filter(line -> line.form() == Form.SOUND)
                .max(Comparator.<Line>comparingLong(
                                line -> columns().size() - missing(line).size())
                        .thenComparing(line -> line.columns().size())
                        .thenComparing(line -> -line.number()));
        if (looked.isEmpty()) {
            return mapping.file.header
                    ? "it is empty. Expected a header that names " + String.join(", ", columns())
                            + ", and rows below it."
                    : "it is empty. Expected rows.";
        }
        if (looked.stream().anyMatch(line -> !Rows.isUtf8(line.raw()))) {
            return OTHER_ENCODING;
        }
        return nearest.map(this::text)
                .orElseGet(() -> "its line " + looked.get(0).number() + " is no header ("
                        + Rows.problem(looked.get(0).form()) + "). Expected the names of the columns.");
    }

    private String text(Line line) {
        List<String> missing = missing(line);
        if (!mapping.file.header) {
            return "line " + line.number() + " has " + counted(line) + ", and the mapping " + mapping.name
                    + " reads column " + highest() + ". "
                    + (mapping.file.delimiter().isPresent()
                            ? "Check the numbers of the columns in the mapping."
                            : "Without a header, the mapping must say what separates the columns, for example "
                                    + "`file: {header: none, delimiter: \";\"}`.");
        }
        if (missing.size() < columns().size()) {
            return "its header, line " + line.number() + ", lacks " + some(missing) + ", which the mapping "
                    + mapping.name + " reads. " + found(line) + "Name the file's own columns in the mapping.";
        }
        if (looksLikeValues(line)) {
            return "it seems to have no header: its line " + line.number() + " is a row. Write `file: {header: none}` "
                    + "in the mapping and the numbers of the columns, from 1, or put a line with their names above it.";
        }
        return "none of its first " + lines() + " names a column that the mapping " + mapping.name + " reads ("
                + some(columns()) + "). " + found(line)
                + "Name the file's own columns in a mapping, and give it with --mapping.";
    }

    /** Returns the columns that the file must have: all of the mapping's but an id that is made. */
    private List<String> columns() {
        boolean made = mapping.madeId().isPresent();
        return mapping.columns.stream()
                .filter(column -> !made || !column.equals(MadeId.COLUMN))
                .toList();
    }

    /** Returns the highest number of a column; without a header all of them are numbers. */
    private int highest() {
        return columns().stream().mapToInt(Integer::parseInt).max().orElseThrow();
    }

    private String lines() {
        long last = looked.stream().mapToLong(Line::number).max().orElse(1);
        return last == 1 ? "line" : last + " lines";
    }

    private String found(Line line) {
        List<String> names = line.columns().stream()
                .map(Blanks::strip)
                .filter(column -> !column.isEmpty() && digits(column) <= MOST_DIGITS)
                .toList();
        return "Line " + line.number() + " has " + counted(line) + (names.isEmpty() ? ". " : ": " + some(names) + ". ");
    }

    private static String counted(Line line) {
        return line.columns().size() == 1
                ? "a single column"
                : line.columns().size() + " columns separated by "
                        + DELIMITERS.getOrDefault(line.delimiter(), "\"" + line.delimiter() + "\"");
    }

    private List<String> missing(Line line) {
        return columns().stream()
                .filter(column -> line.columns().stream()
                        .noneMatch(name -> Blanks.strip(name).equalsIgnoreCase(column)))
                .toList();
    }

    /** Names of columns have letters; of a row's values, half or more are numbers and dates. */
    private static boolean looksLikeValues(Line line) {
        List<String> filled =
                line.columns().stream().filter(column -> !column.isBlank()).toList();
        long numbers = filled.stream()
                .filter(column -> column.chars().noneMatch(Character::isLetter) && digits(column) > 0)
                .count();
        return numbers > 0 && 2 * numbers >= filled.size();
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static String some(List<String> names) {
        return names.stream().limit(NAMED).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))
                + (names.size() > NAMED ? ", ..." : "");
    }
}
