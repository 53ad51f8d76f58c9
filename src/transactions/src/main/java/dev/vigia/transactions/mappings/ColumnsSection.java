package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.Section;
import dev.vigia.transactions.rows.Marker;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads which columns a mapping names: {@code columns}, {@code also}, {@code label} and {@code withheld}. */
final class ColumnsSection {
    private static final int LONGEST_COLUMN = 256;

    private static final String COMPUTED = "computed";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    private final Section file;
    private final boolean named;
    private final Columns.Draft columns = new Columns.Draft();

    private ColumnsSection(Section file, boolean named) {
        this.file = file;
        this.named = named;
    }

    /**
     * Reads the columns that are sent with each row.
     *
     * @param named whether a file names its columns; otherwise they are numbers, from 1
     * @param id how ids are made; empty if a column holds them
     * @param attributes the columns that rules can name
     */
    static Columns columns(Section file, boolean named, Optional<MadeId> id, Collection<String> attributes) {
        ColumnsSection section = new ColumnsSection(file, named);
        section.readColumns(file.section("columns"));
        file.texts("also").forEach(column -> section.add(file, null, column));
        // These may have a meaning, too: what identifies an account may also be its customer id.
        section.addUnlessThere("attributes", attributes);
        section.addUnlessThere("account", AccountSection.columns(file));
        id.ifPresent(section::addMade);
        section.refuseIncomplete();
        return section.columns.finished();
    }

    private void readColumns(Section section) {
        for (String meaning : section.names()) {
            Field field = Field.of(meaning);
            if (field == null) {
                section.refuse(meaning, "`" + meaning + "` is no meaning a column can have. Known: " + known() + ".");
            } else if (field == Field.DATE && section.isList(meaning)) {
                addDate(section);
            } else {
                add(section, field, section.text(meaning));
            }
        }
    }

    /** Adds the columns that make the date together. The first one stands for all of them. */
    private void addDate(Section section) {
        List<String> parts = section.texts(Field.DATE.key());
        if (parts.size() < 2) {
            section.refuse(Field.DATE.key(), "Name two columns or more that make the date together, or one alone.");
            return;
        }
        for (String part : parts) {
            add(section, part.equals(parts.get(0)) ? Field.DATE : null, part);
        }
        columns.dateParts = parts;
    }

    /** Reads the id that the rows of a file do not have in one column; empty if they have one. */
    static Optional<MadeId> madeId(Section file) {
        List<String> parts = file.texts("id");
        if (!file.has("id")) {
            return Optional.empty();
        }
        if (parts.equals(List.of(COMPUTED))) {
            return Optional.of(new MadeId(List.of()));
        }
        if (parts.size() < 2 || Set.copyOf(parts).size() < parts.size()) {
            file.refuse(
                    "id",
                    "Write `id: computed` for a hash of each row, or the columns that make an id together, for example"
                            + " `id: [Date, Reference]`. One column stands at `transaction_id`.");
        }
        return Optional.of(new MadeId(parts));
    }

    private void addMade(MadeId id) {
        if (columns.has(Field.TRANSACTION_ID)) {
            file.refuse("id", "Give `id`, or `transaction_id` in `columns`, not both.");
        }
        addUnlessThere("id", id.parts);
        if (columns.has(MadeId.COLUMN)) {
            file.refuse("id", "The id's own column is called " + MadeId.COLUMN + ", as one of the file.");
        }
        columns.add(MadeId.COLUMN, Field.TRANSACTION_ID);
    }

    private void addUnlessThere(String place, Collection<String> names) {
        names.stream().filter(name -> !columns.has(name)).forEach(name -> add(file, place, null, name));
    }

    private void add(Section section, Field field, String column) {
        // The word that tells the direction is often the kind of the payment, too.
        boolean shared = field == Field.DIRECTION || columns.isOnly(column, Field.DIRECTION);
        String place = field == null ? "also" : field.key();
        if (columns.has(column) && !shared) {
            section.refuse(place, "Column \"" + column + "\" is named twice.");
        }
        add(section, place, field, column);
    }

    private void add(Section section, String place, Field field, String column) {
        if (column.equals(Marker.FIELD) || column.length() > LONGEST_COLUMN) {
            section.refuse(
                    place,
                    "No column can be called " + Marker.FIELD + ", or by more than " + LONGEST_COLUMN + " letters.");
        }
        if (!named && !NUMBER.matcher(column).matches()) {
            section.refuse(
                    place,
                    "Column \"" + column + "\" has no name in a file without a header. Write its number, from 1.");
        }
        columns.add(column, field);
    }

    private void refuseIncomplete() {
        boolean stamped = columns.has(Field.TIMESTAMP);
        if (stamped && (columns.has(Field.DATE) || columns.has(Field.TIME))) {
            file.refuse("columns", "Give `timestamp`, or `date` and `time`, not both.");
        }
        if (!columns.has(Field.TRANSACTION_ID)) {
            file.refuse(
                    "columns",
                    "`transaction_id` is missing: name the column that holds it, or write `id: [Date, Reference]` for"
                            + " columns that make an id together, or `id: computed` for a hash of each row.");
        }
        refuseWithoutAmount();
        if (!stamped) {
            require(Field.DATE);
        }
    }

    private void refuseWithoutAmount() {
        boolean two = columns.has(Field.DEBIT) || columns.has(Field.CREDIT);
        if (two && (columns.has(Field.AMOUNT) || columns.has(Field.DIRECTION))) {
            file.refuse(
                    "columns",
                    "Give `amount`, with `direction` if a column tells it, or `debit` and `credit`, not both.");
        } else if (two) {
            require(Field.DEBIT);
            require(Field.CREDIT);
        } else {
            require(Field.AMOUNT);
        }
    }

    private void require(Field field) {
        if (!columns.has(field)) {
            file.refuse("columns", "`" + field.key() + "` is missing: name the column that holds it.");
        }
    }

    /** Reads the column of labels, {@code null} if there is none. A label becomes known later, so the job may not see it. */
    static String label(Section file, Columns columns) {
        String column = file.optionalText("label").orElse(null);
        if (column != null && columns.indexOf(column) >= 0) {
            file.refuse(
                    "label", "Column \"" + column + "\" is named twice. A label is no column that the job may see.");
        }
        return column;
    }

    /** Reads the columns of the file that are not sent, the label's among them. */
    static Set<String> withheld(Section file, Columns columns, String label) {
        Set<String> withheld = new HashSet<>();
        if (label != null) {
            withheld.add(label);
        }
        for (String column : file.texts("withheld")) {
            if (columns.indexOf(column) >= 0) {
                file.refuse("withheld", "Column \"" + column + "\" is named twice: it is sent, or it is not.");
            }
            withheld.add(column);
        }
        return withheld;
    }

    private static String known() {
        return Arrays.stream(Field.values()).map(Field::key).collect(Collectors.joining(", "));
    }
}
