package dev.vigia.monitor.lake;

import static dev.vigia.monitor.Payments.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.lake.Tables;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.monitor.Lake;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.Records;
import dev.vigia.monitor.alerts.Raised;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.RawRow;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFilesTest {
    private static final TableSource<Judged> PROCESSED = () -> Tables.processed(SourceMapping.kaggleBank());

    @TempDir
    private Path folder;

    @Test
    void processed_isReadBackExactly() throws IOException {
        write(PROCESSED, judged());
        assertEquals(
                List.of(
                        "p0|a|fingerprint|1470139200000000|100.00|INR|Asia/Kolkata|IN|1000000.00|NAVI MUMBAI|MMR|F|25-34|null|0|null",
                        "p1|a|fingerprint|1470139200001000|9999999999999999.99|INR|Asia/Kolkata|IN|-9999999999999999.99"
                                + "|Zürich 東京 \uD83D\uDE80|null|null|null|shop|0|null",
                        "p2|a|fingerprint|-2208988800000000|0.00|INR|Asia/Kolkata|IN|null|null|null|null|null|null|0|null",
                        "p3|a|fingerprint|1470139200003000|100.00|INR|Asia/Kolkata|IN|1000000.00|NAVI MUMBAI|MMR|F|25-34|null|40|HIGH",
                        "p4|n|none|1470139200000000|100.00|INR|Asia/Kolkata|IN|1000000.00|NAVI MUMBAI|MMR|F|25-34|null|0|null"),
                read(
                        "SELECT transaction_id, account, account_basis, epoch_us(event_time), amount, currency, zone, country, balance,"
                                + " location, metro, gender, age_band, counterparty, score, severity FROM files ORDER BY 1"));
    }

    @Test
    void listsAndMaps_areReadBackEmptyAndFilled() throws IOException {
        write(PROCESSED, judged());
        assertEquals(
                List.of(
                        "p0|[]|[]|{v=-2.0, w=-2.0}|false",
                        "p1|[]|[]|{v=-1.0, w=-1.0}|false",
                        "p2|[]|[]|{v=-2.0, w=-2.0}|true",
                        "p3|[v, w]|[]|{v=0.0, w=0.0}|false",
                        "p4|[]|['v:NO_ACCOUNT', 'w:NO_ACCOUNT']|{}|false"),
                read("SELECT transaction_id, hits, inconclusive, margins, late FROM files ORDER BY 1"));
    }

    @Test
    void columns_haveTheTypesOfTheContract() throws IOException {
        write(PROCESSED, judged());
        assertEquals(
                List.of(
                        "amount DECIMAL(18,2)",
                        "arrived_at TIMESTAMP WITH TIME ZONE",
                        "hits VARCHAR[]",
                        "late BOOLEAN",
                        "margins MAP(VARCHAR, DOUBLE)",
                        "score BIGINT",
                        "transaction_id VARCHAR"),
                read(
                        "SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM files) WHERE column_name IN"
                                + " ('transaction_id', 'amount', 'arrived_at', 'score', 'hits', 'margins', 'late') ORDER BY 1"));
    }

    @Test
    void everyColumn_isCompressedWithZstandard() throws IOException {
        write(PROCESSED, judged());
        assertEquals(
                List.of("ZSTD"),
                Lake.rows(folder, "", "SELECT DISTINCT compression FROM parquet_metadata('" + folder + "/*.parquet')"));
    }

    @Test
    void alerts_areReadBackExactly() throws IOException {
        Alert alert = Raised.alert();
        write(Tables::alerts, List.of(alert));
        assertEquals(
                List.of(String.join(
                        "|", alert.id, "OPEN", "null", "3.0", "3.0", "1470139200002000", "2", AlertJson.of(alert))),
                read(
                        "SELECT alert_id, status, typology, observed, threshold, epoch_us(event_time), evidence_count, alert"
                                + " FROM files"));
    }

    @Test
    void raw_isTheTextAsReceived() throws IOException {
        write(
                () -> Tables.raw(SourceMapping.kaggleBank()),
                List.of(new RawRow(Records.ORIGIN, Records.badAmount("7").row.get())));
        assertEquals(
                List.of("7|much|null|shard-0|49"),
                read("SELECT transaction_id, transaction_amount_inr, _extra, _shard, _sequence FROM files"));
    }

    @Test
    void megabyteOfBytes_isReadBack() throws IOException {
        String garbage = "\u00ff\u0000x".repeat(1 << 18);
        write(
                Tables::quarantine,
                List.of(
                        Records.rejected(garbage).quarantined(),
                        Records.rejected("").quarantined()));
        assertEquals(
                List.of("0|EMPTY_RECORD|true", (1 << 20) + "|NOT_JSON|true"),
                read(
                        "SELECT octet_length(bytes), reason, bytes = encode(CASE WHEN reason = 'NOT_JSON' THEN repeat('ÿ' ||"
                                + " chr(0) || 'x', " + (1 << 18) + ") ELSE '' END) FROM files ORDER BY 1"));
    }

    @Test
    void largeRowsAfterManySmallOnes_doNotWaitInMemory() throws IOException {
        List<Quarantined> rows =
                new ArrayList<>(Collections.nCopies(2_000, Records.garbage().quarantined()));
        String noise = new Random(1)
                .ints(1 << 20, ' ', 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        rows.addAll(Collections.nCopies(100, Records.rejected(noise).quarantined()));
        write(Tables::quarantine, rows);
        assertEquals(
                List.of("2100|true"),
                Lake.rows(
                        folder,
                        "",
                        "SELECT sum(num_values), max(total_uncompressed_size) < 50 << 20 FROM parquet_metadata('"
                                + folder + "/*.parquet') WHERE path_in_schema = 'bytes'"));
    }

    @Test
    void manyRows_keepTheirOrderAndValues() throws IOException {
        List<Judged> rows = new ArrayList<>();
        Judge judge = new Judge(RuleBook.parse("test", Payments.book()));
        for (int number = 0; number < 50_000; number++) {
            Transaction payment = Payments.payment("account" + number % 999, "p" + number, number);
            rows.add(judge.judge(Account.unknown(), payment, Baselines.NONE, false, NOON));
        }
        write(PROCESSED, rows);
        assertEquals(
                List.of("50000|true|999"),
                read("SELECT count(*), bool_and(account = 'account' || (epoch_us(event_time) - " + NOON
                        + "000) // 1000000 % 999), count(DISTINCT account) FROM files"));
    }

    private static List<Judged> judged() {
        Judge judge = new Judge(RuleBook.parse(
                "test",
                Payments.book() + "- {id: w, pattern: velocity-count, parameters: {limit: 3, window: PT1H},"
                        + " owner: me, weight: 0}\n"));
        Account account = Account.unknown();
        Transaction.Draft extreme = Payments.draft("a", "p1", NOON + 1);
        extreme.amount = 999_999_999_999_999_999L;
        extreme.balance = -999_999_999_999_999_999L;
        extreme.location = "Zürich 東京 \uD83D\uDE80";
        extreme.metro = extreme.gender = extreme.ageBand = null;
        extreme.counterparty = "shop";
        Transaction.Draft bare = Payments.draft("a", "p2", -2_208_988_800_000L);
        bare.amount = 0;
        bare.balance = Transaction.NO_BALANCE;
        bare.location = bare.metro = bare.gender = bare.ageBand = null;
        Transaction.Draft nobody = Payments.draft("n", "p4", NOON);
        nobody.basis = AccountBasis.NONE;
        return List.of(
                judge.judge(account, Payments.payment("a", "p0", 0), Baselines.NONE, false, NOON),
                judge.judge(account, extreme.finished(), Baselines.NONE, false, NOON),
                judge.judge(Account.unknown(), bare.finished(), Baselines.NONE, true, NOON),
                judge.judge(account, Payments.draft("a", "p3", NOON + 3).finished(), Baselines.NONE, false, NOON),
                judge.judge(Account.unknown(), nobody.finished(), Baselines.NONE, false, NOON));
    }

    private <T> void write(TableSource<T> table, List<T> rows) throws IOException {
        Path file = folder.resolve("rows.parquet");
        try (ParquetWriter<T> writer = new ParquetFiles<>(table).createWriter(new LocalOutputFile(file))) {
            for (T row : rows) {
                writer.write(row);
            }
        }
    }

    private List<String> read(String select) {
        return Lake.rows(folder, "*.parquet", select);
    }
}
