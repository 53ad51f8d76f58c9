package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.formats.AmountFormat;
import dev.vigia.transactions.formats.Blanks;
import dev.vigia.transactions.rows.Field;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How to read one bank's rows: which column means what, in which format, in which zone, and what makes an account.
 *
 * <p>It is data, a YAML file, so that the same job reads any bank's file; the Kaggle bank file's is the default. Written
 * out, with every key, in {@code kaggle-bank.yaml} beside this class.
 */
public final class SourceMapping {
    public final String name;
    public final ZoneId zone;
    /** ISO 4217 code. */
    public final String currency;
    /** In which the source's places lie: ISO 3166-1 alpha-2, or {@code null} if the mapping names none. */
    public final String country;
    /** How amounts and balances are written. */
    public final AmountFormat amounts;
    /** The source's column names, in the order in which {@link Row#values} and the raw table hold them. */
    public final List<String> columns;
    /**
     * The column that says whether a transaction turned out to be fraud, or {@code null}; none of {@link #columns}, for it
     * comes later and by another way.
     */
    public final String label;
    /** Columns of a file that are not sent with the rows, the label's among them; none of {@link #columns}. */
    public final Set<String> withheld;
    /** The columns whose values together are an account's fingerprint; empty if the customer id is the account. */
    public final List<Field> fingerprint;

    private final Map<Field, Integer> indexes;
    private final Map<Field, String> formats;
    private final Map<Field, Set<String>> placeholders;
    private final Set<String> missing;
    private final Map<String, Integer> indexByColumn;

    SourceMapping(Draft draft) {
        this.name = draft.name;
        this.zone = draft.zone;
        this.currency = draft.currency;
        this.country = draft.country;
        this.amounts = draft.amounts;
        this.columns = List.copyOf(draft.columns);
        this.label = draft.label;
        this.withheld = Set.copyOf(draft.withheld);
        this.fingerprint = List.copyOf(draft.fingerprint);
        this.indexes = new EnumMap<>(draft.indexes);
        this.formats = new EnumMap<>(draft.formats);
        this.placeholders = new EnumMap<>(draft.placeholders);
        this.missing = Set.copyOf(draft.missing);
        this.indexByColumn = new HashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            indexByColumn.put(columns.get(index), index);
        }
    }

    /** The mapping of the Kaggle set {@code shivamb/bank-customer-segmentation}. */
    public static SourceMapping kaggleBank() {
        return parse("kaggle-bank.yaml", kaggleBankText());
    }

    /** The file that {@link #kaggleBank} is read from, as a starting point for other banks' mappings. */
    public static String kaggleBankText() {
        try (InputStream file = SourceMapping.class.getResourceAsStream("kaggle-bank.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws InvalidDocument with every problem, if there is any */
    public static SourceMapping parse(String name, String yaml) {
        return MappingFile.parse(name, yaml);
    }

    /** @throws InvalidDocument with every problem, if there is any */
    public static SourceMapping load(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            return parse(name, Files.readString(file));
        } catch (CharacterCodingException otherEncoding) {
            throw new InvalidDocument(name, List.of(new Problem(1, 1, "Not UTF-8. Save the mapping as UTF-8.")));
        }
    }

    /** What all of its transactions share. */
    public Source source() {
        return new Source(zone, currency, country);
    }

    /** The place of a column in {@link #columns}, or -1. */
    public int indexOf(String column) {
        return indexByColumn.getOrDefault(column, -1);
    }

    /** The place of the column with that meaning in {@link #columns}, or -1 if the source has none. */
    public int index(Field field) {
        return indexes.getOrDefault(field, -1);
    }

    /** The same mapping with further columns that mean nothing to the monitor, for who reads a file for another purpose. */
    public SourceMapping with(List<String> further) {
        Draft draft = new Draft();
        draft.name = name;
        draft.zone = zone;
        draft.currency = currency;
        draft.country = country;
        draft.amounts = amounts;
        draft.columns = new ArrayList<>(columns);
        draft.columns.addAll(further);
        draft.fingerprint = fingerprint;
        draft.indexes = indexes;
        draft.formats = formats;
        draft.placeholders = placeholders;
        draft.missing = missing;
        draft.label = label;
        draft.withheld = withheld;
        return new SourceMapping(draft);
    }

    /** Whether the column holds ids of transactions or customers. */
    public boolean identifies(int index) {
        return index == index(Field.TRANSACTION_ID) || index == index(Field.CUSTOMER_ID);
    }

    String column(int index) {
        return columns.get(index);
    }

    String format(Field field) {
        return formats.get(field);
    }

    String column(Field field) {
        return column(index(field));
    }

    /**
     * The text without white space at its ends; {@code null} if nothing is left of it, or if it is one of the source's
     * words for nothing, or a placeholder, such as a date of birth that stands for none.
     */
    String optional(Row row, Field field) {
        int index = index(field);
        String text = index < 0 || row.values[index] == null ? "" : Blanks.strip(row.values[index]);
        boolean nothing = text.isEmpty()
                || missing.contains(text)
                || placeholders.getOrDefault(field, Set.of()).contains(text);
        return nothing ? null : text;
    }

    String required(Row row, Field field) throws Unreadable {
        String text = optional(row, field);
        if (text == null) {
            throw row.values[index(field)] == null
                    ? new Unreadable(ReasonCode.MISSING_COLUMN, column(field) + " is absent")
                    : new Unreadable(ReasonCode.MISSING_VALUE, column(field) + " is empty");
        }
        return text;
    }

    /** What {@link MappingFile} gathers before the value exists. */
    static final class Draft {
        String name;
        ZoneId zone;
        String currency;
        String country;
        AmountFormat amounts = AmountFormat.PLAIN;
        List<String> columns;
        List<Field> fingerprint;
        Map<Field, Integer> indexes = new EnumMap<>(Field.class);
        Map<Field, String> formats = new EnumMap<>(Field.class);
        Map<Field, Set<String>> placeholders = new EnumMap<>(Field.class);
        Set<String> missing;
        String label;
        Set<String> withheld;
    }
}
