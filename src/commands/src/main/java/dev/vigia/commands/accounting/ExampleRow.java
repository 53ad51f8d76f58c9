package dev.vigia.commands.accounting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Shows a row of quarantine to the person who mends the file or the mapping: its id, amount and time, and the column that could
 * not be read. If that column may identify a person, only its shape is shown: {@code 9999-99-99} for a date of birth.
 */
final class ExampleRow {
    private static final Set<Field> TELLING = EnumSet.of(
            Field.TRANSACTION_ID,
            Field.DATE,
            Field.TIME,
            Field.TIMESTAMP,
            Field.AMOUNT,
            Field.DEBIT,
            Field.CREDIT,
            Field.DIRECTION,
            Field.CURRENCY);
    private static final int MOST_CHARACTERS = 40;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleRow() {}

    /** @param detail the fault, which begins with the column's name if there is one */
    static String of(byte[] bytes, String detail, SourceMapping mapping) {
        try {
            JsonNode row = JSON.readTree(bytes);
            return row != null && row.isObject() ? columns(row, detail, mapping) : beginning(bytes);
        } catch (IOException noJson) {
            return beginning(bytes);
        }
    }

    private static String columns(JsonNode row, String detail, SourceMapping mapping) {
        StringJoiner shown = new StringJoiner(", ");
        for (int index = 0; index < mapping.columns.size(); index++) {
            String column = mapping.columns.get(index);
            boolean telling = tells(index, mapping);
            if (row.has(column) && (telling || detail.startsWith(column + " "))) {
                // asText() of an object or a list would be empty.
                String value = row.path(column).isValueNode()
                        ? row.path(column).asText()
                        : row.path(column).toString();
                shown.add(visible(column) + "=" + visible(telling ? value : shape(value)));
            }
        }
        return shown.length() == 0 ? names(row) : shown.toString();
    }

    /** Returns the names of the columns, for a row of another source, or a label. */
    private static String names(JsonNode row) {
        StringJoiner names = new StringJoiner(", ");
        row.fieldNames().forEachRemaining(name -> names.add(visible(name)));
        return "an object with " + (row.isEmpty() ? "nothing" : visible(names.toString()));
    }

    private static boolean tells(int index, SourceMapping mapping) {
        return TELLING.stream().anyMatch(field -> mapping.index(field) == index);
    }

    /** Returns the size and the first characters of a record that is no JSON object. */
    private static String beginning(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, MOST_CHARACTERS), StandardCharsets.UTF_8);
        return String.format(Locale.ROOT, "%,d bytes", bytes.length) + (bytes.length == 0 ? "" : ": " + visible(text));
    }

    /** Returns the value with 9 for each digit and a for each letter. */
    private static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        value.codePoints()
                .map(letter -> Character.isDigit(letter) ? '9' : Character.isLetter(letter) ? 'a' : letter)
                .forEach(shape::appendCodePoint);
        return shape.toString();
    }

    private static String visible(String text) {
        return visible(text, MOST_CHARACTERS);
    }

    /** Returns the text cut to {@code most} characters, without control characters. */
    static String visible(String text, int most) {
        // Counts code points, so that no character is cut in half.
        int end = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), most));
        return Printable.line(text.substring(0, end)) + (end < text.length() ? "..." : "");
    }
}
