package dev.vigia.evaluation.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.evaluation.scorecard.Scorecard;
import dev.vigia.fraud.rules.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Judges the episodes of a book with every rule by books in which a single limit is one step away. Some of the rule's episodes
 * must fail. A step is a second, a minute of a time of day, a paisa, a payment, a kilometre, or a kilometre per hour. For a
 * share it is the part that one payment or some paise make.
 */
class MovedLimitsTest {
    @TempDir
    private static Path folder;

    /** The shipped book. It looks back less far where no two payments of a file would be far enough apart. */
    private static final String BOOK = Scene.EVERYTHING
            .replace("known: P92D", "known: P40D")
            .replace("least: 300, window: PT6H", "least: 300, window: PT2H");

    private static Scene scene;

    @BeforeAll
    static void tryEveryRule() throws Exception {
        scene = Scene.of(Scene.bank(folder, 1_000), Scene.BY_CUSTOMER, RuleBook.parse("all.yaml", BOOK), 2);
    }

    @Test
    void everyRule_isTriedAndRight() throws Exception {
        assertEquals(
                Set.of(
                        "peer-outlier: the input has too few rows to say what is usual",
                        "protected-customer: the input has too few rows to say what is usual"),
                scene.leftOut().keySet());
        assertEquals(List.of(), scene.injection.disputed());
        Scorecard card = scene.judged(RuleBook.parse("all.yaml", BOOK));
        assertEquals(List.of(), card.failures());
        assertEquals(23, card.recallByRule().size());
        assertEquals(23, card.silentByRule().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            velocity-10m      | limit: 6          | limit: 5
            velocity-10m      | limit: 6          | limit: 7
            velocity-10m      | window: PT10M     | window: PT599S
            velocity-10m      | window: PT10M     | window: PT601S
            velocity-1h       | limit: 10         | limit: 9
            velocity-1h       | limit: 10         | limit: 11
            velocity-1h       | window: PT1H      | window: PT3599S
            velocity-1h       | window: PT1H      | window: PT3601S
            velocity-24h      | limit: 15         | limit: 14
            velocity-24h      | limit: 15         | limit: 16
            velocity-24h      | window: PT24H     | window: PT86399S
            velocity-24h      | window: PT24H     | window: PT86401S
            amount-24h        | limit: 250000     | limit: 249999.99
            amount-24h        | limit: 250000     | limit: 250000.01
            amount-24h        | payments: 2       | payments: 1
            amount-24h        | payments: 2       | payments: 3
            amount-24h        | window: PT24H     | window: PT86399S
            amount-24h        | window: PT24H     | window: PT86401S
            amount-7d         | limit: 500000     | limit: 499999.99
            amount-7d         | limit: 500000     | limit: 500000.01
            amount-7d         | payments: 2       | payments: 1
            amount-7d         | payments: 2       | payments: 3
            amount-7d         | window: P7D       | window: PT604799S
            amount-7d         | window: P7D       | window: PT604801S
            card-testing      | small: 100        | small: 99.99
            card-testing      | small: 100        | small: 100.01
            card-testing      | large: 10000      | large: 9999.99
            card-testing      | large: 10000      | large: 10000.01
            card-testing      | probes: 1         | probes: 2
            card-testing      | window: PT10M     | window: PT599S
            card-testing      | window: PT10M     | window: PT601S
            structuring-band  | from: 45000       | from: 44999.99
            structuring-band  | from: 45000       | from: 45000.01
            structuring-band  | below: 50000      | below: 49999.99
            structuring-band  | below: 50000      | below: 50000.01
            structuring-band  | payments: 2       | payments: 1
            structuring-band  | payments: 2       | payments: 3
            structuring-band  | window: PT24H     | window: PT86399S
            structuring-band  | window: PT24H     | window: PT86401S
            structuring-day   | limit: 50000      | limit: 49999.99
            structuring-day   | limit: 50000      | limit: 50000.01
            structuring-day   | payments: 4       | payments: 3
            structuring-day   | payments: 4       | payments: 5
            balance-drain     | share: 0.98       | share: 0.979999
            balance-drain     | share: 0.98       | share: 0.980001
            balance-drain     | least: 25000      | least: 24999.99
            balance-drain     | least: 25000      | least: 25000.01
            unusual-hour      | from: "00:00"     | from: "00:01"
            unusual-hour      | from: "00:00"     | from: "23:59"
            unusual-hour      | until: "06:00"    | until: "05:59"
            unusual-hour      | until: "06:00"    | until: "06:01"
            unusual-hour      | least: 25000      | least: 24999.99
            unusual-hour      | least: 25000      | least: 25000.01
            unusual-hour      | usual: 0.2        | usual: 0.19
            unusual-hour      | usual: 0.2        | usual: 0.4
            unusual-hour      | enough: 5         | enough: 4
            unusual-hour      | enough: 5         | enough: 6
            unusual-hour      | window: P30D      | window: PT2591999S
            unusual-hour      | window: P30D      | window: PT2592001S
            duplicate-payment | least: 25000      | least: 24999.99
            duplicate-payment | least: 25000      | least: 25000.01
            duplicate-payment | times: 2          | times: 3
            duplicate-payment | window: PT1M      | window: PT59S
            duplicate-payment | window: PT1M      | window: PT61S
            own-profile       | limit: 3          | limit: 2.9999
            own-profile       | limit: 3          | limit: 3.0001
            own-profile       | least: 10000      | least: 9999.99
            own-profile       | least: 10000      | least: 10000.01
            own-profile       | enough: 5         | enough: 4
            own-profile       | enough: 5         | enough: 6
            own-profile       | floor: 0.5        | floor: 0.4999
            own-profile       | floor: 0.5        | floor: 0.5001
            own-profile       | half-life: P10D   | half-life: PT14399M
            own-profile       | half-life: P10D   | half-life: PT14401M
            own-profile       | window: P30D      | window: PT2591999S
            own-profile       | window: P30D      | window: PT2592001S
            multiple-of-usual | limit: 20         | limit: 19.999
            multiple-of-usual | limit: 20         | limit: 20.001
            multiple-of-usual | least: 10000      | least: 9999.99
            multiple-of-usual | least: 10000      | least: 10000.01
            multiple-of-usual | typical: 500      | typical: 499.99
            multiple-of-usual | typical: 500      | typical: 500.01
            multiple-of-usual | prior: 3          | prior: 2
            multiple-of-usual | prior: 3          | prior: 4
            multiple-of-usual | window: P30D      | window: PT2591999S
            multiple-of-usual | window: P30D      | window: PT2592001S
            structuring-month | limit: 1000000    | limit: 999999.99
            structuring-month | limit: 1000000    | limit: 1000000.01
            structuring-month | payments: 2       | payments: 3
            reporting-threshold | least: 1000000  | least: 999999.99
            reporting-threshold | least: 1000000  | least: 1000000.01
            impossible-travel | speed: 900        | speed: 899
            impossible-travel | speed: 900        | speed: 901
            impossible-travel | least: 300        | least: 299
            impossible-travel | least: 300        | least: 301
            impossible-travel | window: PT2H      | window: PT7199S
            impossible-travel | window: PT2H      | window: PT7201S
            dormant-account   | least: 20000      | least: 19999.99
            dormant-account   | least: 20000      | least: 20000.01
            dormant-account   | gap: P30D         | gap: PT2591999S
            dormant-account   | gap: P30D         | gap: PT2592001S
            dormant-account   | known: P40D       | known: PT3455999S
            dormant-account   | known: P40D       | known: PT3456001S
            first-digit-drift | limit: 0.2        | limit: 0.195
            first-digit-drift | limit: 0.2        | limit: 0.211
            identity-inconsistency | bands: 2     | bands: 1
            identity-inconsistency | bands: 2     | bands: 3
            identity-inconsistency | window: P30D | window: PT2591999S
            identity-inconsistency | window: P30D | window: PT2592001S
            round-amount      | multiple: 10000   | multiple: 9999.99
            round-amount      | multiple: 10000   | multiple: 10000.01
            round-amount      | least: 20000      | least: 10000
            round-amount      | least: 20000      | least: 20000.01
            """)
    void limitAStepAway_isFoundOut(String rule, String limit, String moved) throws Exception {
        scene.assertNotices(BOOK, rule, limit, moved);
    }
}
