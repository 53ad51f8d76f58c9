package dev.vigia.replay.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.rules.RuleBook;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Episodes of the shipped book, judged by one in which a single limit is a step away: some of them must fail. A step is a
 * second, a minute of a time of day, a paisa or a payment; of a share it is what a payment or some paise make.
 */
class MovedLimitsTest {
    @TempDir
    private static Path folder;

    private static Scene scene;

    @BeforeAll
    static void tryTheShippedBook() throws Exception {
        scene = Scene.of(folder, 1_000, 2);
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
            """)
    void limitAStepAway_isFoundOut(String rule, String limit, String moved) throws Exception {
        Scorecard card = scene.judged(with(rule, limit, moved));
        TreeSet<String> failed = card.failures().stream()
                .map(failure -> failure.episode().substring(0, failure.episode().indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(failed.contains(rule), () -> rule + " is not among " + failed);
    }

    private static RuleBook with(String rule, String limit, String moved) {
        String text = RuleBook.shippedText();
        int start = text.indexOf("- id: " + rule + "\n");
        int end = text.indexOf("owner:", start);
        String changed = text.substring(start, end).replaceFirst(limit + "(?=[,}])", moved);
        assertEquals(1, text.substring(start, end).split(limit + "(?=[,}])", -1).length - 1, limit);
        return RuleBook.parse("moved.yaml", text.substring(0, start) + changed + text.substring(end));
    }
}
