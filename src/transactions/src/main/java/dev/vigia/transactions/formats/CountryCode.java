package dev.vigia.transactions.formats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds the ISO 3166-1 alpha-2 code of a country that is written as a code of two or three letters, or by its English name. */
public final class CountryCode {
    private static final Map<String, String> CODES = codes();

    private CountryCode() {}

    /** Returns the code; {@code null} if there is no such country. */
    public static String of(String text) {
        return CODES.get(text.toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            codes.put(code, code);
            codes.put(country.getISO3Country(), code);
            codes.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
        }
        return codes;
    }
}
