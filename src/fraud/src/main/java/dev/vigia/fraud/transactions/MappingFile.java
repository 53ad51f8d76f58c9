package dev.vigia.fraud.transactions;

import dev.vigia.fraud.documents.Document;
import dev.vigia.fraud.documents.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a mapping from YAML. */
final class MappingFile {
    private static final Map<Field, String> USUAL_FORMATS = new EnumMap<>(Map.of(
            Field.DATE, "yyyy-MM-dd",
            Field.TIME, "HH:mm:ss",
            Field.TIMESTAMP, EventTime.Stamp.ISO,
            Field.BIRTH_DATE, "yyyy-MM-dd"));

    private static final LocalDateTime SAMPLE = LocalDateTime.of(2016, 8, 21, 13, 5);
    private static final int LONGEST_COLUMN = 256;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Section file;
    private final SourceMapping.Draft draft = new SourceMapping.Draft();

    private MappingFile(Section file) {
        this.file = file;
    }

    static SourceMapping parse(String name, String yaml) {
        return new SourceMapping(Document.read(name, yaml, file -> new MappingFile(file).read()));
    }

    private SourceMapping.Draft read() {
        draft.name = file.text("mapping");
        draft.zone = zone(file.text("zone"));
        draft.currency = currency(file.text("currency"));
        draft.country = country();
        draft.missing = file.has("missing") ? Set.copyOf(file.texts("missing")) : Set.of("");
        readColumns(file.section("columns"));
        readFormats(file.section("formats"));
        readPlaceholders(file.section("placeholders"));
        draft.label = label();
        draft.withheld = withheld();
        draft.fingerprint = fingerprint();
        file.refuseUnknownNames();
        return draft;
    }

    private void readColumns(Section columns) {
        draft.columns = new ArrayList<>();
        for (String meaning : columns.names()) {
            Field field = field(meaning);
            if (field == null) {
                columns.refuse(meaning, "`" + meaning + "` is no meaning a column can have. Known: " + known() + ".");
            } else {
                add(columns, field, columns.text(meaning));
            }
        }
        for (String column : file.texts("also")) {
            add(file, null, column);
        }
        boolean stamped = draft.indexes.containsKey(Field.TIMESTAMP);
        if (stamped && (draft.indexes.containsKey(Field.DATE) || draft.indexes.containsKey(Field.TIME))) {
            file.refuse("columns", "Give `timestamp`, or `date` and `time`, not both.");
        }
        require(Field.TRANSACTION_ID);
        require(Field.AMOUNT);
        if (!stamped) {
            require(Field.DATE);
            require(Field.TIME);
        }
    }

    /** Not one of the columns: what somebody found out later must not come with the row. */
    private String label() {
        String column = file.optionalText("label").orElse(null);
        if (column != null && draft.columns.contains(column)) {
            file.refuse(
                    "label", "Column \"" + column + "\" is named twice. A label is no column that the job may see.");
        }
        return column;
    }

    private Set<String> withheld() {
        Set<String> columns = new HashSet<>();
        if (draft.label != null) {
            columns.add(draft.label);
        }
        for (String column : file.has("withheld") ? file.texts("withheld") : List.<String>of()) {
            if (draft.columns.contains(column)) {
                file.refuse("withheld", "Column \"" + column + "\" is named twice: it is sent, or it is not.");
            }
            columns.add(column);
        }
        return columns;
    }

    private void add(Section section, Field field, String column) {
        String place = field == null ? "also" : field.key();
        if (draft.columns.contains(column)) {
            section.refuse(place, "Column \"" + column + "\" is named twice.");
        }
        if (column.equals(Marker.FIELD) || column.length() > LONGEST_COLUMN) {
            section.refuse(
                    place,
                    "No column can be called " + Marker.FIELD + ", or by more than " + LONGEST_COLUMN + " letters.");
        }
        if (field != null) {
            draft.indexes.put(field, draft.columns.size());
        }
        draft.columns.add(column);
    }

    private void require(Field field) {
        if (!draft.indexes.containsKey(field)) {
            file.refuse("columns", "`" + field.key() + "` is missing: name the column that holds it.");
        }
    }

    private void readFormats(Section formats) {
        for (Map.Entry<Field, String> usual : USUAL_FORMATS.entrySet()) {
            Field field = usual.getKey();
            String format = formats.optionalText(field.key()).orElse(usual.getValue());
            boolean named = field == Field.TIME && format.equals(ClockFormat.INTEGER)
                    || field == Field.TIMESTAMP && EventTime.Stamp.isNamed(format);
            if (!named) {
                tried(formats, field.key(), pattern -> tryPattern(field, pattern), format);
            }
            draft.formats.put(field, format);
        }
        formats.refuseUnknownNames();
    }

    private void readPlaceholders(Section placeholders) {
        for (String meaning : placeholders.names()) {
            Field field = field(meaning);
            if (field == null || !draft.indexes.containsKey(field)) {
                placeholders.refuse(meaning, "`" + meaning + "` is not one of this mapping's columns.");
            } else {
                draft.placeholders.put(field, new HashSet<>(placeholders.texts(meaning)));
            }
        }
    }

    private List<Field> fingerprint() {
        List<Field> parts = new ArrayList<>();
        if (file.has("account") && file.isText("account")) {
            if (!file.text("account").equals(Field.CUSTOMER_ID.key())) {
                file.refuse("account", "Write `account: customer_id`, or a fingerprint of columns.");
            } else if (!draft.indexes.containsKey(Field.CUSTOMER_ID)) {
                file.refuse("account", "Accounts are to be customers, but there is no `customer_id` column.");
            }
            return parts;
        }
        Section account = file.section("account");
        for (String meaning : account.texts("fingerprint")) {
            Field field = field(meaning);
            if (field == null || !draft.indexes.containsKey(field)) {
                account.refuse("fingerprint", "`" + meaning + "` is not one of this mapping's columns.");
            } else {
                parts.add(field);
            }
        }
        account.refuseUnknownNames();
        if (parts.isEmpty() && !draft.indexes.containsKey(Field.CUSTOMER_ID)) {
            file.refuse(
                    "account", "There is neither a `customer_id` column nor a fingerprint: nothing makes an account.");
        }
        return parts;
    }

    private ZoneId zone(String text) {
        ZoneId[] zone = {ZoneOffset.UTC};
        tried(file, "zone", name -> zone[0] = ZoneId.of(name), text);
        return zone[0];
    }

    private String currency(String text) {
        tried(file, "currency", MappingFile::tryCurrency, text);
        return text;
    }

    private String country() {
        String code = file.optionalText("country").orElse(null);
        if (code != null && !COUNTRIES.contains(code)) {
            file.refuse(
                    "country",
                    "`country` is \"" + code
                            + "\", which is no country. Write its two capital letters of ISO 3166-1, for"
                            + " example US.");
        }
        return code;
    }

    private static void tryCurrency(String code) {
        if (Currency.getInstance(code).getDefaultFractionDigits() > 2) {
            throw new IllegalArgumentException("amounts of more than two decimals are not supported");
        }
    }

    /** A pattern can be well-formed and yet say too little: it must give back the time that was written with it. */
    private static void tryPattern(Field field, String pattern) {
        DateTimeFormatter formatter = DayFormat.strict(pattern);
        String text = formatter.format(SAMPLE);
        try {
            if (read(field, text, formatter).equals(SAMPLE)) {
                return;
            }
        } catch (DateTimeException incomplete) {
            // Answered below, like one that gives back another time.
        }
        throw new IllegalArgumentException("it does not say the whole " + field.key());
    }

    private static LocalDateTime read(Field field, String text, DateTimeFormatter formatter) {
        switch (field) {
            case TIME:
                return SAMPLE.with(LocalTime.parse(text, formatter));
            case TIMESTAMP:
                return LocalDateTime.parse(text, formatter);
            default:
                return SAMPLE.with(LocalDate.parse(text, formatter));
        }
    }

    private static void tried(Section section, String name, Consumer<String> use, String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            use.accept(text);
        } catch (DateTimeException | IllegalArgumentException refused) {
            section.refuse(name, "`" + name + "` is \"" + text + "\", which is none: " + refused.getMessage() + ".");
        }
    }

    private static Field field(String meaning) {
        for (Field field : Field.values()) {
            if (field.key().equals(meaning)) {
                return field;
            }
        }
        return null;
    }

    private static String known() {
        List<String> names = new ArrayList<>();
        for (Field field : Field.values()) {
            names.add(field.key());
        }
        return String.join(", ", names);
    }
}
