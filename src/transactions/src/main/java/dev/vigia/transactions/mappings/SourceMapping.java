package dev.vigia.transactions.mappings;

import dev.vigia.transactions.Detail;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.formats.AmountFormat;
import dev.vigia.transactions.formats.Blanks;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says how one bank's rows are read: which column means what, in which format, in which zone, and what makes an
 * account.
 *
 * <p>It is data, a YAML file, so that the same job reads any bank's file; the Kaggle bank file's is the default. Written
 * out, with every key, in {@code kaggle-bank.yaml} beside this class.
 */
public final class SourceMapping {
    public final String name;
    public final ZoneId zone;
    /** ISO 4217 code. */
    public final String currency;
    /** The country in which the source's places lie: ISO 3166-1 alpha-2, or {@code null} if the mapping names none. */
    public final String country;
    /** How the source's files are written. */
    public final FileShape file;
    /** How amounts and balances are written. */
    public final AmountFormat amounts;
    /** The source's column names, in the order in which {@link Row#values} and the raw table hold them. */
    public final List<String> columns;
    /**
     * The column that says whether a transaction turned out to be fraud, or {@code null}; none of {@link #columns}, because a
     * label comes later and by another way.
     */
    public final String label;
    /** Columns of a file that are not sent with the rows, the label's among them; none of {@link #columns}. */
    public final Set<String> withheld;
    /** The meanings whose values together are an account's fingerprint; empty if something else is the account. */
    public final List<Field> fingerprint;

    private final Accounts accounts;
    private final Directions directions;
    private final Rates rates;
    private final CurrencyWords currencyWords;
    /** The places of the columns that rules can name, by these names. */
    private final SortedMap<String, Integer> attributes;

    private final MadeId madeId;
    private final Source source;
    private final Columns places;
    private final Map<Field, String> formats;
    private final MissingValues missing;

    SourceMapping(MappingDraft draft) {
        this.name = Objects.requireNonNull(draft.name);
        this.source = Objects.requireNonNull(draft.source);
        this.zone = source.zone;
        this.currency = source.currency;
        this.country = source.country;
        this.file = Objects.requireNonNull(draft.file);
        this.amounts = Objects.requireNonNull(draft.amounts);
        this.places = Objects.requireNonNull(draft.columns);
        this.columns = places.names;
        this.madeId = draft.madeId;
        this.label = draft.label;
        this.withheld = Set.copyOf(draft.withheld);
        this.accounts = Objects.requireNonNull(draft.accounts);
        this.fingerprint = accounts.fingerprint;
        this.directions = Objects.requireNonNull(draft.directions);
        this.rates = Objects.requireNonNull(draft.rates);
        this.currencyWords = Objects.requireNonNull(draft.currencyWords);
        this.attributes = new TreeMap<>(draft.attributes);
        this.formats = new EnumMap<>(draft.formats);
        this.missing = Objects.requireNonNull(draft.missing);
    }

    /** Returns the mapping of the Kaggle set {@code shivamb/bank-customer-segmentation}. */
    public static SourceMapping kaggleBank() {
        return parse("kaggle-bank.yaml", kaggleBankText());
    }

    /** Returns the file that {@link #kaggleBank} is read from, as a starting point for other banks' mappings. */
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

    /** Returns what all transactions of the source share. */
    public Source source() {
        return source;
    }

    /** Returns how a row's id is made; empty if a column of the file holds it. */
    public Optional<MadeId> madeId() {
        return Optional.ofNullable(madeId);
    }

    /** Returns the place of a column in {@link #columns}, or -1. */
    public int indexOf(String column) {
        return places.indexOf(column);
    }

    /** Returns the place of the column with that meaning in {@link #columns}, or -1 if the source has none. */
    public int index(Field field) {
        return places.index(field);
    }

    /** Returns the same mapping with further columns that the monitor does not read. */
    public SourceMapping with(List<String> further) {
        MappingDraft draft = draft();
        draft.columns = places.with(further);
        return new SourceMapping(draft);
    }

    /** Returns the same mapping for a file that is written in another way. */
    public SourceMapping writtenAs(FileShape shape) {
        MappingDraft draft = draft();
        draft.file = shape;
        return new SourceMapping(draft);
    }

    private MappingDraft draft() {
        MappingDraft draft = new MappingDraft();
        draft.name = name;
        draft.source = source;
        draft.file = file;
        draft.amounts = amounts;
        draft.columns = places;
        draft.accounts = accounts;
        draft.directions = directions;
        draft.rates = rates;
        draft.currencyWords = currencyWords;
        draft.attributes = attributes;
        draft.formats = formats;
        draft.missing = missing;
        draft.madeId = madeId;
        draft.label = label;
        draft.withheld = withheld;
        return draft;
    }

    /** Returns whether the source tells the day of its transactions alone. */
    public boolean dayOnly() {
        return index(Field.TIMESTAMP) < 0 && index(Field.TIME) < 0;
    }

    /** Returns whether an account is neither the customer id nor a {@link #fingerprint}. */
    public boolean hasOtherAccounts() {
        return accounts.one || !accounts.columns.isEmpty();
    }

    /** Returns whether rows may be something else than payments out of the account. */
    public boolean tellsDirections() {
        return directions != Directions.OUT || index(Field.DEBIT) >= 0;
    }

    /** Returns whether rows may be in another currency. */
    public boolean tellsCurrencies() {
        return index(Field.CURRENCY) >= 0;
    }

    /** Returns whether rows may have this detail. */
    public boolean tells(Detail detail) {
        return index(DetailColumns.field(detail)) >= 0;
    }

    /** Returns whether rows may have a position. */
    public boolean tellsPositions() {
        return index(Field.LATITUDE) >= 0 || index(Field.LONGITUDE) >= 0;
    }

    /** Returns the names of the attributes: the further columns that rules can name. */
    public Set<String> attributeNames() {
        return attributes.keySet();
    }

    /** Returns whether the column holds ids of transactions, or tells who paid: a customer, an account, a device. */
    public boolean identifies(int index) {
        return index == index(Field.TRANSACTION_ID)
                || index == index(Field.CUSTOMER_ID)
                || index == index(Field.DEVICE)
                || index == index(Field.IP)
                || accounts.columns.contains(index);
    }

    Accounts accounts() {
        return accounts;
    }

    Directions directions() {
        return directions;
    }

    Rates rates() {
        return rates;
    }

    CurrencyWords currencyWords() {
        return currencyWords;
    }

    /** Returns the places of the columns that make the date together; empty if one column has it. */
    List<Integer> dateParts() {
        return places.dateParts();
    }

    SortedMap<String, Integer> attributes() {
        return attributes;
    }

    String column(Field field) {
        return columns.get(index(field));
    }

    String format(Field field) {
        return formats.get(field);
    }

    /**
     * Returns the text without white space at its ends; {@code null} if the source has no such column, nothing is left of the
     * text, or it is one of the source's words for a missing value.
     */
    String optional(Row row, Field field) {
        int index = index(field);
        if (index < 0 || row.values[index] == null) {
            return null;
        }
        String text = Blanks.strip(row.values[index]);
        return missing.has(field, text) ? null : text;
    }

    /** Returns the text of a column without a meaning, as {@link #optional(Row, Field)} does. */
    String optional(Row row, int index) {
        String text = row.values[index] == null ? "" : Blanks.strip(row.values[index]);
        return missing.has(text) ? null : text;
    }

    /** Returns the same text; refuses a row that has none. */
    String required(Row row, Field field) throws Unreadable {
        String text = optional(row, field);
        if (text == null) {
            // A mapping without a column for a required field was refused, so the place is never -1.
            throw row.values[index(field)] == null
                    ? new Unreadable(ReasonCode.MISSING_COLUMN, column(field) + " is absent")
                    : new Unreadable(ReasonCode.MISSING_VALUE, column(field) + " is empty");
        }
        return text;
    }
}
