package dev.vigia.fraud.lake;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.transactions.LabelsJson;
import dev.vigia.transactions.arrivals.Origin;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.RawRow;
import dev.vigia.transactions.mappings.SourceMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables that the monitor writes. Their names and columns are a contract with everyone who queries the lake. */
public final class Tables {
    /** The name of two tables: the source's rows in raw, and the judged transactions in processed. */
    public static final String TRANSACTIONS = "bank_transactions";

    public static final String QUARANTINE = "quarantine";
    public static final String ALERTS = "alerts";
    /** The column with the way of the money. Sums of amounts make sense for one of them at a time. */
    public static final String DIRECTION = "direction";

    private Tables() {}

    /** Returns the table of rows as received: each column as text under its name in snake case, by day of arrival (UTC). */
    public static Table<RawRow> raw(SourceMapping mapping) {
        List<Column<RawRow>> columns = new ArrayList<>();
        List<String> names = SnakeCase.distinct(mapping.columns);
        for (int index = 0; index < names.size(); index++) {
            int value = index;
            Column<RawRow> column = Column.text(names.get(index), raw -> raw.row.text(value));
            columns.add(mapping.identifies(index) ? column.distinct() : column);
        }
        columns.add(Column.text("_extra", raw -> raw.row.extra));
        addOrigin(columns, raw -> raw.origin);
        return new Table<>(Table.Zone.RAW, TRANSACTIONS, "extracted_at_date", arrivalDay(raw -> raw.origin), columns);
    }

    /** Returns the table of unreadable records and of refused alerts: the bytes, the reason, and the origin. */
    public static Table<Quarantined> quarantine() {
        List<Column<Quarantined>> columns = new ArrayList<>();
        columns.add(new Column<>("bytes", ColumnType.BYTES, (aside, cell) -> cell.bytes(aside.bytes)));
        columns.add(Column.text("reason", aside -> aside.fault.reason.name()));
        columns.add(Column.text("detail", aside -> aside.fault.detail));
        addOrigin(columns, aside -> aside.origin);
        return new Table<>(Table.Zone.RAW, QUARANTINE, "extracted_at_date", arrivalDay(aside -> aside.origin), columns);
    }

    /** Returns the table of transactions, cleaned and judged, by event day in the source's zone. */
    public static Table<Judged> processed(SourceMapping mapping) {
        String currency = mapping.currency;
        String zone = mapping.zone.getId();
        String country = mapping.country;
        List<Column<Judged>> columns = new ArrayList<>(List.of(
                // The type is written out before distinct(), because Java does not infer it through a chain of calls.
                Column.<Judged>text("transaction_id", judged -> judged.transaction.id)
                        .distinct(),
                Column.<Judged>text("account", judged -> judged.transaction.account)
                        .distinct(),
                Column.text(
                        "account_basis",
                        judged -> judged.transaction.basis.name().toLowerCase(Locale.ROOT)),
                Column.<Judged>whole("event_time", ColumnType.TIME, judged -> judged.transaction.time)
                        .distinct(),
                // Nothing in another currency without a rate: every sum of the column is of one currency.
                new Column<Judged>("amount", ColumnType.MONEY, (judged, cell) -> {
                    if (judged.transaction.currency == null) {
                        cell.whole(judged.transaction.amount);
                    }
                }),
                Column.text("currency", judged -> currency),
                Column.text("zone", judged -> zone),
                Column.text("country", judged -> country),
                new Column<Judged>("balance", ColumnType.MONEY, (judged, cell) -> {
                            if (judged.transaction.hasBalance()) {
                                cell.whole(judged.transaction.balance);
                            }
                        })
                        .distinct(),
                Column.text("location", judged -> judged.transaction.location),
                Column.text("metro", judged -> judged.transaction.metro),
                Column.text("gender", judged -> judged.transaction.gender),
                Column.text("age_band", judged -> judged.transaction.ageBand),
                Column.text("counterparty", judged -> judged.transaction.counterparty),
                Column.text("labels", judged -> LabelsJson.of(judged.transaction.labels, judged.transaction.time)),
                Column.whole("score", ColumnType.WHOLE, judged -> judged.score),
                Column.<Judged>real("nearness", judged -> judged.nearness).distinct(),
                Column.text("severity", judged -> judged.severity == null ? null : judged.severity.name()),
                new Column<>("hits", ColumnType.TEXTS, (judged, cell) -> cell.texts(judged.hits)),
                new Column<>("inconclusive", ColumnType.TEXTS, (judged, cell) -> cell.texts(judged.inconclusive)),
                new Column<>(
                        "margins", ColumnType.MEASURES, (judged, cell) -> cell.measures(judged.rules, judged.margins)),
                new Column<>("late", ColumnType.TRUTH, (judged, cell) -> cell.truth(judged.late)),
                new Column<>("conflict", ColumnType.TRUTH, (judged, cell) -> cell.truth(judged.conflict)),
                Column.whole("arrived_at", ColumnType.TIME, judged -> judged.transaction.arrivedAt),
                Column.whole("processed_at", ColumnType.TIME, judged -> judged.processedAt),
                Column.text(DIRECTION, judged -> judged.transaction.direction.key())));
        columns.addAll(RareColumns.of(mapping));
        Days days = new Days();
        return new Table<>(
                Table.Zone.PROCESSED,
                TRANSACTIONS,
                "date",
                judged -> days.text(judged.transaction.localEpochDay()),
                columns);
    }

    /**
     * Returns the table of published alerts, one row per revision, by event day in the source's zone. The values of the
     * leading hit are columns, because queries ask for them.
     */
    public static Table<Alert> alerts() {
        List<Column<Alert>> columns = List.of(
                Column.text("alert_id", alert -> alert.id),
                Column.text("status", alert -> alert.status().name()),
                Column.whole("revision", ColumnType.WHOLE, alert -> alert.revision),
                Column.text("account", alert -> alert.account),
                Column.text("rule", alert -> alert.lead().rule),
                Column.whole("rule_version", ColumnType.WHOLE, alert -> alert.lead().version),
                new Column<>("rules", ColumnType.TEXTS, (alert, cell) -> cell.texts(ids(alert))),
                Column.text("typology", alert -> alert.typology),
                Column.text("severity", alert -> alert.severity.name()),
                Column.whole("score", ColumnType.WHOLE, alert -> alert.score),
                Column.text("transaction_id", alert -> alert.trigger.id),
                Column.whole("event_time", ColumnType.TIME, alert -> alert.trigger.time),
                new Column<>("amount", ColumnType.MONEY, (alert, cell) -> {
                    if (alert.currency == null) {
                        cell.whole(alert.trigger.amount);
                    }
                }),
                Column.text("location", alert -> alert.trigger.location),
                Column.text("metro", alert -> alert.metro),
                Column.real("observed", alert -> alert.lead().observed),
                Column.real("threshold", alert -> alert.lead().threshold),
                Column.text("reason", alert -> alert.lead().reason),
                Column.text("counterfactual", alert -> alert.lead().counterfactual),
                Column.text("baseline", alert -> alert.lead().baseline),
                Column.text("evidence", alert -> AlertJson.evidence(alert.lead().evidence)),
                Column.whole("evidence_count", ColumnType.WHOLE, alert -> alert.lead().evidenceCount),
                Column.whole("detected_at", ColumnType.TIME, alert -> alert.detectedAt),
                Column.text("alert", AlertJson::of),
                Column.text(DIRECTION, alert -> alert.direction.key()),
                Column.text("currency", alert -> alert.currency));
        Days days = new Days();
        return new Table<>(
                Table.Zone.CURATED, ALERTS, "date", alert -> days.text(alert.trigger.localEpochDay()), columns);
    }

    private static List<String> ids(Alert alert) {
        return alert.causes.stream().map(cause -> cause.rule).collect(Collectors.toList());
    }

    private static <T> void addOrigin(List<Column<T>> columns, Function<T, Origin> origin) {
        columns.add(Column.text("_shard", row -> origin.apply(row).shard));
        columns.add(Column.text("_sequence", row -> origin.apply(row).sequence));
        columns.add(Column.whole("_arrived_at", ColumnType.TIME, row -> origin.apply(row).arrivedAt));
    }

    private static <T> Function<T, String> arrivalDay(Function<T, Origin> origin) {
        Days days = new Days();
        return row -> days.textAt(origin.apply(row).arrivedAt);
    }
}
