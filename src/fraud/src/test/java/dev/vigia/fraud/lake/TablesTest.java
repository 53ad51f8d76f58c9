package dev.vigia.fraud.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.Alerts;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.LabelsJson;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Origin;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.RawRow;
import dev.vigia.transactions.arrivals.RejectedArrival;
import dev.vigia.transactions.arrivals.TransactionRecords;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.RowWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final SourceMapping KAGGLE = SourceMapping.kaggleBank();

    @Test
    void names_becomeSnakeCase() {
        assertEquals(
                List.of("transaction_amount_inr", "customer_dob", "cust_id", "id", "an_id", "a_b", "column", "a_b_2"),
                SnakeCase.distinct(List.of(
                        "TransactionAmount (INR)", "CustomerDOB", "custID", "_ID", "AnID", "a  b.", "%%", "A-B")));
        assertEquals(
                List.of("a", "a_2", "a_2_2", "line2_name", "xml_file", "größe", "shard"),
                SnakeCase.distinct(List.of("a", "A", "a_2", "line2 Name", "XMLFile", "Größe", "_shard")));
    }

    @Test
    void rawTable_holdsTheSourcesColumnsAndWhereTheyCameFrom() {
        Table<RawRow> raw = Tables.raw(KAGGLE);
        assertEquals(
                "transaction_id customer_id customer_dob cust_gender cust_location cust_account_balance"
                        + " transaction_date transaction_time transaction_amount_inr _extra _shard _sequence _arrived_at",
                names(raw));
        assertEquals("lake-raw", raw.zone.bucket("lake"));
        assertEquals("bank_transactions", raw.name);
        RejectedArrival arrival = arrival("T1", "C1", "12/3/91", "F", "PUNE", null, "2/8/16", "532", "1");
        RawRow row = new RawRow(arrival.origin, arrival.row.get());
        assertEquals("extracted_at_date=2016-10-21", raw.folder(row));
        assertEquals(
                "[T1, C1, 12/3/91, F, PUNE, null, 2/8/16, 532, 1, null, shard-0, 49, " + Payments.NOW + "]",
                Cells.of(raw, row).toString());
    }

    @Test
    void quarantine_holdsTheBytesAndTheReason() {
        Table<Quarantined> quarantine = Tables.quarantine();
        assertEquals("bytes reason detail _shard _sequence _arrived_at", names(quarantine));
        Quarantined aside = arrival("T1", "C1", "12/3/91", "F", "PUNE", null, "2/8/16", "532", "1")
                .quarantined();
        List<Object> cells = Cells.of(quarantine, aside);
        assertEquals("MISSING_COLUMN", cells.get(1));
        assertEquals("CustAccountBalance is absent", cells.get(2));
        assertEquals(aside.bytes, cells.get(0));
        assertEquals("extracted_at_date=2016-10-21", quarantine.folder(aside));
    }

    @Test
    void processedTable_holdsTheColumnsThatAreAContract() {
        Table<Judged> processed = Tables.processed(KAGGLE);
        assertEquals(
                "transaction_id account account_basis event_time amount currency zone country balance location metro gender"
                        + " age_band counterparty labels score nearness severity hits inconclusive margins late conflict arrived_at processed_at direction",
                names(processed));
        Transaction.Draft draft = Payments.draft("T1", "2016-08-02T00:30", "1234.5");
        draft.balance = Transaction.NO_BALANCE;
        Judged judged = new Judge(RuleBook.shipped())
                .judge(Account.unknown(), draft.finished(), Baselines.NONE, true, Payments.NOW);
        List<Object> cells = Cells.of(processed, judged);
        assertEquals(
                "[T1, " + Payments.ACCOUNT + ", fingerprint, " + Payments.time("2016-08-02T00:30")
                        + ", 123450, INR, Asia/Kolkata, IN, null, NAVI MUMBAI, MMR, F, 25-34, null, null, 0, "
                        + judged.nearness + ", null, [], []]",
                cells.subList(0, 20).toString());
        assertEquals(List.of(true, false), cells.subList(21, 23));
        assertEquals("date=2016-08-02", processed.folder(judged), "the day in the source's zone, not in UTC");
        assertEquals("lake-processed", processed.zone.bucket("lake"));
    }

    @Test
    void processedTable_saysWhatBelongsToItsSource() {
        SourceMapping other = SourceMapping.parse(
                "m",
                "mapping: m\nzone: UTC\ncurrency: USD\ncolumns: {transaction_id: id, timestamp: at, amount: sum,"
                        + " customer_id: card}\naccount: customer_id\n");
        Judged judged = new Judge(RuleBook.shipped())
                .judge(
                        Account.unknown(),
                        Payments.draft("T1", "12:30", "1").finished(),
                        Baselines.NONE,
                        false,
                        Payments.NOW);
        List<Object> cells = Cells.of(Tables.processed(other), judged);
        assertEquals(Arrays.asList("USD", "UTC", null), cells.subList(5, 8));
    }

    @Test
    void processedTable_holdsTheLabelsThatWereKnown() {
        Transaction payment = Payments.draft("T1", "2016-08-02T12:30", "1234.5").finished();
        Labels labels = Labels.NONE.with(payment.time, true, payment.time - 60_000);
        Judged judged = new Judge(RuleBook.shipped())
                .judge(Account.unknown(), payment.labelled(labels), Baselines.NONE, false, Payments.NOW);
        assertEquals(
                LabelsJson.of(labels, payment.time),
                Cells.of(Tables.processed(KAGGLE), judged).get(14));
    }

    @Test
    void alertsTable_holdsWhatQueriesAskFor() {
        Table<Alert> alerts = Tables.alerts();
        assertEquals(
                "alert_id status revision account rule rule_version rules typology severity score transaction_id event_time amount"
                        + " location metro observed threshold reason counterfactual baseline evidence evidence_count"
                        + " detected_at alert direction currency",
                names(alerts));
        assertEquals("date=2016-08-02", alerts.folder(Alerts.alert(2, draft -> {})));
        assertEquals("lake-curated", alerts.zone.bucket("lake"));
        List<Object> cells = Cells.of(alerts, Alerts.alert(2, draft -> {}));
        assertEquals(0L, cells.get(2));
        assertEquals("v", cells.get(4));
        assertEquals(List.of("v"), cells.get(6));
        assertEquals(null, cells.get(7));
        assertEquals(2L, cells.get(21));
    }

    @Test
    void alertInAnotherCurrency_hasNoAmountThatQueriesWouldAddUp() {
        List<Object> cells = Cells.of(Tables.alerts(), Alerts.alert(2, draft -> draft.currency = "USD"));
        assertEquals(null, cells.get(12));
        assertEquals("USD", cells.get(25));
    }

    private static RejectedArrival arrival(String... values) {
        return (RejectedArrival) new TransactionRecords(KAGGLE, AccountTokens.unkeyed())
                .read(new RowWriter(KAGGLE.columns).write(values), new Origin("shard-0", "49", Payments.NOW));
    }

    private static String names(Table<?> table) {
        return table.columns.stream().map(column -> column.name).collect(Collectors.joining(" "));
    }

    /** Takes a row's values as a table puts them. */
    private static final class Cells implements Cell {
        private Object value;

        static <T> List<Object> of(Table<T> table, T row) {
            Object[] values = new Object[table.columns.size()];
            for (int index = 0; index < values.length; index++) {
                Cells cell = new Cells();
                table.columns.get(index).put(row, cell);
                values[index] = cell.value;
            }
            return Arrays.asList(values);
        }

        @Override
        public void text(String text) {
            value = text;
        }

        @Override
        public void bytes(byte[] bytes) {
            value = bytes;
        }

        @Override
        public void whole(long number) {
            value = number;
        }

        @Override
        public void real(double number) {
            value = number;
        }

        @Override
        public void truth(boolean truth) {
            value = truth;
        }

        @Override
        public void texts(List<String> texts) {
            value = texts;
        }

        @Override
        public void measures(List<String> names, double[] values) {
            assertEquals(names.size(), values.length);
            value = names;
        }
    }
}
