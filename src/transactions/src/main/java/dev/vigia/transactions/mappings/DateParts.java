package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.Section;
import dev.vigia.transactions.formats.Blanks;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.util.List;
import java.util.Map;

/** The columns that make a date together, such as Year, Month and Day: their texts with a blank between are the date. */
final class DateParts {
    private static final String BETWEEN = " ";

    private DateParts() {}

    /** Refuses a date format with more or fewer parts than there are columns. */
    static void refuseOtherNumber(Section file, Columns columns, Map<Field, String> formats) {
        int parts = columns.dateParts().size();
        String format = formats.get(Field.DATE);
        if (parts > 0 && format.split(BETWEEN, -1).length != parts) {
            file.refuse(
                    "formats",
                    "`date` is \"" + format + "\", and " + parts
                            + " columns make the date. Write a part for each, with a blank between, for example"
                            + " \"yyyy M d\".");
        }
    }

    /** Returns the row's date as one text. */
    static String text(Row row, SourceMapping mapping) throws Unreadable {
        List<Integer> parts = mapping.dateParts();
        if (parts.isEmpty()) {
            return mapping.required(row, Field.DATE);
        }
        StringBuilder text = new StringBuilder();
        for (int column : parts) {
            String part = row.values[column] == null ? "" : Blanks.strip(row.values[column]);
            // A blank within a part would be taken for one between two.
            if (part.isEmpty() || part.contains(BETWEEN)) {
                throw new Unreadable(
                        part.isEmpty() ? ReasonCode.MISSING_VALUE : ReasonCode.BAD_DATE,
                        mapping.columns.get(column) + (part.isEmpty() ? " is empty" : " is no part of a date"));
            }
            text.append(text.length() == 0 ? "" : BETWEEN).append(part);
        }
        return text.toString();
    }

    /** Returns the row with another date. */
    static Row with(Row row, SourceMapping mapping, String text) {
        List<Integer> parts = mapping.dateParts();
        if (parts.isEmpty()) {
            return row.with(mapping.index(Field.DATE), text);
        }
        String[] texts = text.split(BETWEEN);
        Row changed = row;
        for (int part = 0; part < texts.length; part++) {
            changed = changed.with(parts.get(part), texts[part]);
        }
        return changed;
    }
}
