package dev.vigia.transactions.mappings;

import dev.vigia.transactions.Detail;
import dev.vigia.transactions.Details;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.formats.CountryCode;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.util.Arrays;
import java.util.Map;

/** Reads what only some sources tell of a transaction. */
final class DetailColumns {
    private final SourceMapping mapping;
    private final AccountTokens tokens;
    private final boolean any;

    DetailColumns(SourceMapping mapping, AccountTokens tokens) {
        this.mapping = mapping;
        this.tokens = tokens;
        this.any = !mapping.attributes().isEmpty()
                || mapping.tellsPositions()
                || Arrays.stream(Detail.values()).anyMatch(mapping::tells);
    }

    /** Returns the column's meaning, which has the same name. */
    static Field field(Detail detail) {
        return Field.valueOf(detail.name());
    }

    Details read(Row row) throws Unreadable {
        if (!any) {
            return Details.NONE;
        }
        Details.Draft draft = new Details.Draft();
        draft.put(Detail.MERCHANT, mapping.optional(row, Field.MERCHANT));
        draft.put(Detail.CATEGORY, mapping.optional(row, Field.CATEGORY));
        draft.put(Detail.CHANNEL, mapping.optional(row, Field.CHANNEL));
        draft.put(Detail.DEVICE, token(Detail.DEVICE, mapping.optional(row, Field.DEVICE)));
        draft.put(Detail.IP, token(Detail.IP, mapping.optional(row, Field.IP)));
        draft.put(Detail.COUNTRY, country(row));
        draft.latitude = degrees(row, Field.LATITUDE, 90);
        draft.longitude = degrees(row, Field.LONGITUDE, 180);
        for (Map.Entry<String, Integer> attribute : mapping.attributes().entrySet()) {
            String text = mapping.optional(row, attribute.getValue());
            if (text != null) {
                draft.attributes.put(attribute.getKey(), text);
            }
        }
        return draft.finished();
    }

    private String token(Detail detail, String text) {
        return text == null ? null : tokens.token(detail.key(), text);
    }

    private String country(Row row) throws Unreadable {
        String text = mapping.optional(row, Field.COUNTRY);
        if (text == null) {
            return null;
        }
        String code = CountryCode.of(text);
        if (code == null) {
            throw new Unreadable(
                    ReasonCode.BAD_COUNTRY,
                    mapping.column(Field.COUNTRY) + " is no country: neither its code of two or three letters nor its"
                            + " English name");
        }
        return code;
    }

    /** Returns NaN for a row that has none. */
    private double degrees(Row row, Field field, double limit) throws Unreadable {
        String text = mapping.optional(row, field);
        if (text == null) {
            return Double.NaN;
        }
        double degrees = isDecimal(text) ? Double.parseDouble(text) : Double.NaN;
        // Not `> limit`: a text that is no number has to be refused, too.
        if (!(Math.abs(degrees) <= limit)) {
            throw new Unreadable(
                    ReasonCode.BAD_POSITION,
                    mapping.column(field) + " is no degrees of " + field.key() + " such as 12.34, at most "
                            + (int) limit);
        }
        return degrees;
    }

    /** Returns whether it has only the characters of a decimal number: {@code parseDouble} also takes "0x1p3" and "1d". */
    private static boolean isDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            digits += next >= '0' && next <= '9' ? 1 : 0;
            points += next == '.' ? 1 : 0;
            boolean sign = at == 0 && (next == '-' || next == '+');
            if (!sign && next != '.' && (next < '0' || next > '9')) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }
}
