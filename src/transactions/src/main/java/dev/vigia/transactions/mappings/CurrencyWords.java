package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.Section;
import dev.vigia.transactions.formats.AmountFormat;
import dev.vigia.transactions.formats.Blanks;
import dev.vigia.transactions.formats.CurrencyCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a source calls currencies, by a mapping's {@code currencies}: names such as US Dollar, and the ISO 4217 code of each. */
final class CurrencyWords {
    private final Map<String, String> codes;

    private CurrencyWords(Map<String, String> codes) {
        this.codes = Map.copyOf(codes);
    }

    /** @param amounts how the source's amounts are written */
    static CurrencyWords read(Section file, Columns columns, AmountFormat amounts) {
        Section section = file.section("currencies");
        Map<String, String> codes = new HashMap<>();
        for (String word : section.names()) {
            String code = section.text(word);
            String problem = CurrencyCode.problem(code, amounts);
            if (problem != null) {
                section.refuse(word, "`" + word + "` is \"" + code + "\": " + problem);
            }
            codes.put(upper(word), code);
        }
        if (!codes.isEmpty() && !columns.has(Field.CURRENCY)) {
            file.refuse("currencies", "No column tells a row's currency. Name it: `currency: COLUMN`.");
        }
        return new CurrencyWords(codes);
    }

    /** Returns the code that a text of the column stands for; the text itself, in capitals, if the mapping does not name it. */
    String code(String text) {
        String word = upper(text);
        return codes.getOrDefault(word, word);
    }

    private static String upper(String word) {
        return Blanks.strip(word).toUpperCase(Locale.ROOT);
    }
}
