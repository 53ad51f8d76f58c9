package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bank whose file has nothing of the default one: another encoding and delimiter, signed amounts with decimal commas, a
 * currency in each row, accounts by two columns, no ids, and columns that rules name.
 */
class OtherBankIT {
    private static final int ROWS = 4_000;
    private static final String MAPPING = String.join(
            "\n",
            "mapping: other",
            "zone: Europe/Berlin",
            "currency: EUR",
            "country: DE",
            "file: {encoding: windows-1252, footer: 1}",
            "id: computed",
            "columns: {timestamp: Buchung, amount: Betrag, currency: Währung, merchant: Händler, device: Gerät}",
            "attributes: {terminal: Terminal}",
            "account: [BLZ, Konto]",
            "direction: {negative: out}",
            "rates: {USD: 0.5}",
            "formats: {timestamp: dd.MM.yyyy HH:mm}",
            "numbers: {decimal: \",\", grouping: \".\"}",
            "");
    private static final String RULES = String.join(
            "\n",
            "book: other",
            "rules:",
            "  - {id: out, condition: 'history.count(\"24h\") >= 4 && tx.amount >= 1', weight: 40, owner: me}",
            "  - {id: in, condition: 'history.count(\"24h\") >= 4', direction: in, weight: 40, owner: me}",
            "  - {id: large, condition: tx.amount >= 1500, weight: 40, owner: me}",
            "");

    @TempDir
    private Path folder;

    @Test
    void everyRow_isJudgedAsItsBankMeansIt() throws Exception {
        Path input = folder.resolve("umsatz.csv");
        Files.writeString(input, file(), Charset.forName("windows-1252"));
        Path mapping = Files.writeString(folder.resolve("m.yaml"), MAPPING);
        DemoRun.Outcome outcome = DemoRun.of(input)
                .readBy(mapping)
                .judgedBy(Files.writeString(folder.resolve("rules.yaml"), RULES))
                .in(folder.resolve("work"))
                .toItsEnd();
        assertEquals(ROWS, outcome.summary().processed());
        assertTrue(
                outcome.summary().alerts().byRule().keySet().containsAll(List.of("out", "in", "large")),
                () -> outcome.summary().toString());
        try (LakeReader lake = outcome.lake()) {
            Conservation.assertHolds(outcome, lake);
            assertEquals(
                    List.of(
                            "in 2.00 null null",
                            "out 1234.56 null null",
                            "out 617.28 1234.56 USD",
                            "out null 1234.56 GBP"),
                    lake.texts("select distinct concat_ws(' ', direction, coalesce(amount::varchar, 'null'),"
                            + " coalesce(paid_amount::varchar, 'null'), coalesce(paid_currency, 'null')) as told"
                            + " from processed where amount is null or amount < 1300 order by told"));
            assertEquals(
                    List.of("Café Zürich {\"terminal\":\"T1\"} 32"),
                    lake.texts(
                            "select distinct merchant || ' ' || attributes || ' ' || length(device) from processed"));
            assertEquals(
                    0,
                    lake.number("select count(*) from processed where (paid_currency = 'GBP') <>"
                            + " list_contains(inconclusive, 'large:OTHER_CURRENCY')"));
        }
        Backtested.assertSameAlerts(
                outcome.summary(),
                outcome.work(),
                "--rules",
                folder.resolve("rules.yaml").toString());
    }

    /** Returns rows of 50 accounts, one after the other; of each kind of row some come close together. */
    private static String file() {
        Map<Integer, String> amounts =
                Map.of(0, "2,00;EUR", 1, "-1.234,56;EUR", 2, "-1.234,56;USD", 3, "-1.234,56;GBP", 4, "-1.600;EUR");
        StringBuilder file = new StringBuilder("Umsätze von 1.1. bis 31.3.\n\n")
                .append("BLZ;Konto;Buchung;Betrag;Währung;Händler;Gerät;Terminal\n");
        for (int row = 0; row < ROWS; row++) {
            int minute = row / 50 * (row % 50 < 25 ? 7 : 700);
            file.append(String.format(
                    Locale.ROOT,
                    "100;%d;%02d.%02d.2016 %02d:%02d;%s;Café Zürich;G7;T1\n",
                    row % 50,
                    1 + minute / 1_440 % 28,
                    1 + minute / 1_440 / 28,
                    minute / 60 % 24,
                    minute % 60,
                    amounts.get(row / 50 % 5)));
        }
        return file.append("Summe;;;1,00\n").toString();
    }
}
