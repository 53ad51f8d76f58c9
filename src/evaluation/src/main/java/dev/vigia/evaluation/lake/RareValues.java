package dev.vigia.evaluation.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.fraud.lake.RareColumns;
import dev.vigia.fraud.lake.Tables;
import dev.vigia.transactions.Detail;
import dev.vigia.transactions.Details;
import dev.vigia.transactions.Direction;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the columns of the processed table that only some sources have. */
final class RareValues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = Stream.concat(
                    Stream.of(Tables.DIRECTION, RareColumns.PAID_CURRENCY, RareColumns.ATTRIBUTES),
                    Arrays.stream(Detail.values()).map(RareColumns::name))
            .toList();

    private RareValues() {}

    /** Returns the columns of a query. */
    static String columns() {
        return LakeTransactions.minorUnits(RareColumns.PAID_AMOUNT) + " as paid_units, " + RareColumns.LATITUDE + ", "
                + RareColumns.LONGITUDE + ", " + RareColumns.DAY_ONLY + ", " + String.join(", ", TEXTS);
    }

    /** Returns all columns without a value, for files that lack them. */
    static String absent() {
        return "null::decimal(18, 2) as " + RareColumns.PAID_AMOUNT + ", null::double as " + RareColumns.LATITUDE
                + ", null::double as " + RareColumns.LONGITUDE + ", null::boolean as " + RareColumns.DAY_ONLY + ", "
                + TEXTS.stream().map(name -> "null::varchar as " + name).collect(Collectors.joining(", "));
    }

    /** Sets the draft's direction, currencies and details. Its amount and id are set before. */
    static void read(ResultSet rows, Transaction.Draft draft) throws SQLException {
        String direction = rows.getString(Tables.DIRECTION);
        draft.direction = direction == null ? Direction.OUT : Direction.valueOf(direction.toUpperCase(Locale.ROOT));
        draft.dayOnly = rows.getBoolean(RareColumns.DAY_ONLY);
        readCurrency(rows, draft);
        Details.Draft details = new Details.Draft();
        for (Detail detail : Detail.values()) {
            details.put(detail, rows.getString(RareColumns.name(detail)));
        }
        details.latitude = degrees(rows, RareColumns.LATITUDE);
        details.longitude = degrees(rows, RareColumns.LONGITUDE);
        details.attributes.putAll(attributes(draft.id, rows.getString(RareColumns.ATTRIBUTES)));
        draft.details = details.finished();
    }

    private static void readCurrency(ResultSet rows, Transaction.Draft draft) throws SQLException {
        String currency = rows.getString(RareColumns.PAID_CURRENCY);
        if (currency == null) {
            return;
        }
        long paid = rows.getLong("paid_units");
        rows.getBigDecimal("amount_units");
        // Without a rate there is no amount in the source's currency.
        if (rows.wasNull()) {
            draft.amount = paid;
            draft.currency = currency;
        } else {
            draft.paidAmount = paid;
            draft.paidCurrency = currency;
        }
    }

    /** Returns NaN for no value. */
    private static double degrees(ResultSet rows, String column) throws SQLException {
        double degrees = rows.getDouble(column);
        return rows.wasNull() ? Double.NaN : degrees;
    }

    private static Map<String, String> attributes(String transaction, String text) {
        try {
            return text == null ? Map.of() : JSON.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException damaged) {
            throw ExplainedFailure.badInput("The lake's column " + RareColumns.ATTRIBUTES
                    + " is damaged at transaction " + transaction + ". " + damaged.getOriginalMessage());
        }
    }
}
