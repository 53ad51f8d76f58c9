package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.Document;
import dev.vigia.transactions.documents.Section;
import dev.vigia.transactions.formats.AmountFormat;
import dev.vigia.transactions.formats.CurrencyCode;
import dev.vigia.transactions.formats.NumberSection;
import dev.vigia.transactions.formats.ZoneName;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a mapping from YAML, a class per section. */
final class MappingFile {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final String FILE = "Write it in the section `file`, for example `file: {delimiter: \";\"}`.";
    private static final String ENCODING =
            "Write it in the section `file`, for example `file: {encoding: windows-1252}`.";
    private static final String NUMBERS = "Write `numbers: {decimal: \",\", grouping: \".\"}`.";

    /** Names that somebody might look for, and what to do instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "delimiter", FILE,
            "separator", FILE,
            "quote", FILE,
            "encoding", ENCODING,
            "charset", ENCODING,
            "header", FILE,
            "decimal", NUMBERS,
            "grouping", NUMBERS,
            "thousands", NUMBERS);

    private MappingFile() {}

    static SourceMapping parse(String name, String yaml) {
        return new SourceMapping(Document.read(name, yaml, MappingFile::read));
    }

    /** Reads all of it, though something may be wrong: the document refuses itself afterwards, with every problem. */
    private static MappingDraft read(Section file) {
        MappingDraft draft = new MappingDraft();
        draft.name = file.text("mapping");
        draft.amounts = NumberSection.read(file.section("numbers"));
        draft.source = new Source(zone(file), currency(file, draft.amounts), country(file));
        draft.file = FileSection.read(file.section("file"));
        Optional<MadeId> id = ColumnsSection.madeId(file);
        draft.madeId = id.orElse(null);
        Map<String, String> attributes = AttributesSection.read(file);
        draft.columns = ColumnsSection.columns(file, draft.file.header, id, attributes.values());
        draft.attributes = new TreeMap<>();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            draft.attributes.put(attribute.getKey(), draft.columns.indexOf(attribute.getValue()));
        }
        draft.label = ColumnsSection.label(file, draft.columns);
        draft.withheld = ColumnsSection.withheld(file, draft.columns, draft.label);
        draft.formats = FormatsSection.read(file.section("formats"), draft.source.zone);
        DateParts.refuseOtherNumber(file, draft.columns, draft.formats);
        draft.missing = missing(file, draft.columns);
        draft.accounts = AccountSection.read(file, draft.columns);
        draft.directions = DirectionSection.read(file, draft.columns);
        draft.currencyWords = CurrencyWords.read(file, draft.columns, draft.amounts);
        draft.rates = Rates.read(file, draft.source.currency, draft.columns, draft.amounts);
        file.refuseUnknownNames(ELSEWHERE);
        return draft;
    }

    private static ZoneId zone(Section file) {
        String text = file.text("zone");
        String problem = ZoneName.problem(text);
        if (problem != null && !text.isEmpty()) {
            file.refuse("zone", "`zone` is \"" + text + "\": " + problem);
        }
        // Any zone does where none can be read: patterns are checked in one, and the document is refused.
        return problem == null ? ZoneId.of(text) : ZoneOffset.UTC;
    }

    private static String currency(Section file, AmountFormat amounts) {
        String text = file.text("currency");
        String problem = CurrencyCode.problem(text, amounts);
        if (problem != null && !text.isEmpty()) {
            file.refuse("currency", "`currency` is \"" + text + "\": " + problem);
        }
        return text;
    }

    private static String country(Section file) {
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

    private static MissingValues missing(Section file, Columns columns) {
        Section section = file.section("placeholders");
        Map<Field, Set<String>> placeholders = new EnumMap<>(Field.class);
        for (String meaning : section.names()) {
            Field field = Field.of(meaning);
            if (field == null || !columns.has(field)) {
                section.refuse(meaning, "`" + meaning + "` is not one of this mapping's columns.");
            } else {
                placeholders.put(field, Set.copyOf(section.texts(meaning)));
            }
        }
        return new MissingValues(Set.copyOf(file.texts("missing")), placeholders);
    }
}
