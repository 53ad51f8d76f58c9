package dev.vigia.fraud.lake;

import com.fasterxml.jackson.core.JsonFactory;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.transactions.Detail;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.JsonText;
import dev.vigia.transactions.mappings.SourceMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The columns of the processed table that hold what only some sources tell. A lake has those of its source's mapping, so that
 * the others cost nothing.
 */
public final class RareColumns {
    /** The amount as received, if it is in another currency than the source's. {@code amount} has what it is worth. */
    public static final String PAID_AMOUNT = "paid_amount";

    public static final String PAID_CURRENCY = "paid_currency";
    /** The country of the row. The column {@code country} has that of the source. */
    public static final String COUNTRY = "payment_country";

    public static final String LATITUDE = "latitude";
    public static final String LONGITUDE = "longitude";
    /** The attributes as one JSON object. */
    public static final String ATTRIBUTES = "attributes";

    public static final String DAY_ONLY = "day_only";

    private static final JsonFactory JSON = new JsonFactory();

    private RareColumns() {}

    static List<Column<Judged>> of(SourceMapping mapping) {
        List<Column<Judged>> columns = new ArrayList<>();
        if (mapping.tellsCurrencies()) {
            columns.add(new Column<>(PAID_AMOUNT, ColumnType.MONEY, (judged, cell) -> {
                if (paidCurrency(judged.transaction) != null) {
                    cell.whole(judged.transaction.paidAmount);
                }
            }));
            columns.add(Column.text(PAID_CURRENCY, judged -> paidCurrency(judged.transaction)));
        }
        for (Detail detail : Detail.values()) {
            if (mapping.tells(detail)) {
                columns.add(Column.text(name(detail), judged -> judged.transaction.details.text(detail)));
            }
        }
        if (mapping.tellsPositions()) {
            columns.add(degrees(LATITUDE, transaction -> transaction.details.latitude));
            columns.add(degrees(LONGITUDE, transaction -> transaction.details.longitude));
        }
        if (!mapping.attributeNames().isEmpty()) {
            columns.add(Column.text(ATTRIBUTES, judged -> json(judged.transaction.details.attributes)));
        }
        if (mapping.dayOnly()) {
            columns.add(new Column<>(DAY_ONLY, ColumnType.TRUTH, (judged, cell) -> cell.truth(true)));
        }
        return columns;
    }

    /** Returns the currency of the row; {@code null} if it is the source's. */
    private static String paidCurrency(Transaction transaction) {
        return transaction.currency == null ? transaction.paidCurrency : transaction.currency;
    }

    /** Returns the name of the column with this detail. */
    public static String name(Detail detail) {
        return detail == Detail.COUNTRY ? COUNTRY : detail.key();
    }

    private static Column<Judged> degrees(String name, Degrees degrees) {
        return new Column<Judged>(name, ColumnType.REAL, (judged, cell) -> {
                    double value = degrees.of(judged.transaction);
                    if (!Double.isNaN(value)) {
                        cell.real(value);
                    }
                })
                .distinct();
    }

    private static String json(SortedMap<String, String> attributes) {
        return attributes.isEmpty()
                ? null
                : JsonText.of(JSON, json -> {
                    json.writeStartObject();
                    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                        json.writeStringField(attribute.getKey(), attribute.getValue());
                    }
                    json.writeEndObject();
                });
    }

    private interface Degrees {
        double of(Transaction transaction);
    }
}
