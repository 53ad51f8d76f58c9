package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.Document;
import dev.vigia.transactions.documents.Section;
import dev.vigia.transactions.formats.ClockFormat;
import dev.vigia.transactions.formats.CurrencyCode;
import dev.vigia.transactions.formats.NumberSection;
import dev.vigia.transactions.formats.TimePattern;
import dev.vigia.transactions.formats.ZoneName;
import dev.vigia.transactions.rows.Field;
import dev.vigia.transactions.rows.Marker;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a mapping from YAML. */
final class MappingFile {
    private static final Map<Field, String> USUAL_FORMATS = new EnumMap<>(Map.of(
            Field.DATE, "yyyy-MM-dd",
            Field.TIME, "HH:mm:ss",
            Field.TIMESTAMP, EventTime.Stamp.ISO,
            Field.BIRTH_DATE, "yyyy-MM-dd"));

    private static final int LONGEST_COLUMN = 256;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Each payment has others, so every payment would be an account of its own. */
    private static final Set<Field> OF_A_PAYMENT =
            EnumSet.of(Field.TRANSACTION_ID, Field.AMOUNT, Field.DATE, Field.TIME, Field.TIMESTAMP);

    private static final String COMMAS = "Columns are separated by commas. Convert another file first.";
    private static final String UTF_8 = "Files are UTF-8. Convert another one first, for example with iconv.";
    private static final String NUMBERS = "Write `numbers: {decimal: \",\", grouping: \".\"}`.";

    /** Names that somebody might look for, and what to do instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "delimiter", COMMAS,
            "separator", COMMAS,
            "encoding", UTF_8,
            "charset", UTF_8,
            "decimal", NUMBERS,
            "grouping", NUMBERS,
            "thousands", NUMBERS);

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
        draft.amounts = NumberSection.read(file.section("numbers"));
        readPlaceholders(file.section("placeholders"));
        draft.label = label();
        draft.withheld = withheld();
        draft.fingerprint = fingerprint();
        file.refuseUnknownNames(ELSEWHERE);
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
            String problem = named ? null : TimePattern.problem(field, format, draft.zone);
            if (problem != null) {
                formats.refuse(
                        field.key(),
                        "`" + field.key() + "` is \"" + format + "\": " + problem + ". "
                                + LikelyPattern.advice(field, format, draft.zone));
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
            } else if (OF_A_PAYMENT.contains(field)) {
                account.refuse(
                        "fingerprint",
                        "`" + meaning
                                + "` differs from payment to payment, so no account would have two. Name what stays.");
            } else {
                parts.add(field);
            }
        }
        account.refuseUnknownNames();
        boolean told =
                account.texts("fingerprint").stream().map(MappingFile::field).anyMatch(OF_A_PAYMENT::contains);
        if (parts.isEmpty() && !told && !draft.indexes.containsKey(Field.CUSTOMER_ID)) {
            file.refuse(
                    "account", "There is neither a `customer_id` column nor a fingerprint: nothing makes an account.");
        }
        return parts;
    }

    private ZoneId zone(String text) {
        String problem = ZoneName.problem(text);
        if (problem != null && !text.isEmpty()) {
            file.refuse("zone", "`zone` is \"" + text + "\": " + problem);
        }
        return problem == null ? ZoneId.of(text) : ZoneOffset.UTC;
    }

    private String currency(String text) {
        String problem = CurrencyCode.problem(text);
        if (problem != null && !text.isEmpty()) {
            file.refuse("currency", "`currency` is \"" + text + "\": " + problem);
        }
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
