package dev.vigia.monitor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.monitor.Payments;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorSettingsTest {
    private final Map<String, String> given = new TreeMap<>(Map.of(
            "source.stream", "transactions",
            "source.region", "ap-south-1",
            "monitor.account-secret", "0123456789abcdef",
            "lake.location", "s3a://vigia",
            "alerts.topic-arn", "arn:aws:sns:ap-south-1:000000000000:alerts",
            "alerts.table", "vigia-alerts"));

    @Test
    void whatIsNotGiven_hasADefault() {
        MonitorSettings settings = read();
        assertEquals("transactions", settings.stream);
        assertEquals(Optional.empty(), settings.kinesisEndpoint);
        assertEquals("TRIM_HORIZON", settings.startAt);
        assertEquals(Duration.ofMillis(200), settings.poll);
        assertEquals(10_000, settings.recordsPerPoll);
        assertEquals(Duration.ofSeconds(30), settings.idleShard);
        assertEquals(Duration.ofMinutes(1), settings.disorder);
        assertEquals(SourceMapping.kaggleBankText(), settings.mapping);
        assertEquals(RuleBook.shippedText(), settings.rules);
        assertEquals(Duration.ofDays(90), settings.keepAlerts);
        assertEquals(Duration.ofMillis(50), settings.linger);
        assertEquals(Optional.empty(), settings.feedbackStream);
        assertEquals(Duration.ZERO, settings.feedbackWait);
        assertEquals(Duration.ofDays(30), settings.feedbackMemory);
    }

    @Test
    void streamOfRules_needsOneForItsAnswers() {
        assertEquals(Optional.empty(), read().rulesStream);
        given.put("rules.stream", "rules");
        String problem =
                assertThrows(IllegalArgumentException.class, this::read).getMessage();
        assertTrue(problem.contains("rules.status-stream is missing"), problem);
        given.put("rules.status-stream", "rules-status");
        assertEquals(Optional.of("rules"), read().rulesStream);
        assertEquals("rules-status", read().rulesStatusStream);
    }

    @Test
    void whatIsGiven_isTaken() {
        given.put("source.endpoint", "http://127.0.0.1:4567");
        given.put("source.start-at", "LATEST");
        given.put("monitor.disorder", "PT0S");
        given.put("monitor.rules", "rules.yaml");
        MonitorSettings settings = read();
        assertEquals(Optional.of(URI.create("http://127.0.0.1:4567")), settings.kinesisEndpoint);
        assertEquals("LATEST", settings.startAt);
        assertTrue(settings.disorder.isZero());
        assertEquals(Payments.book(), settings.rules);
    }

    @Test
    void rulesThatCannotAnswerForTheSource_areWarnedOf() {
        assertEquals(List.of(), read().warnings());
        given.put("monitor.mapping", "american.yaml");
        assertTrue(
                String.join("\n", read().warnings()).contains("limits in INR, and this source's amounts are in USD"));
        given.put("monitor.rules", "travel.yaml");
        assertTrue(String.join("\n", read().warnings()).contains("Rule \"far\" cannot answer for this source"));
    }

    @Test
    void everyMissingSetting_isReportedAtOnce() {
        given.clear();
        String message = refusal();
        for (String name : List.of(
                "source.stream",
                "source.region",
                "monitor.account-secret",
                "lake.location",
                "alerts.topic-arn",
                "alerts.table")) {
            assertTrue(message.contains("Setting " + name + " is missing."), message);
        }
        assertEquals(6, message.lines().count());
    }

    @ParameterizedTest
    @CsvSource({
        "source.endpoint, localhost",
        "source.endpoint, http://a b",
        "source.start-at, EARLIEST",
        "source.poll, PT0S",
        "source.poll, PT5M",
        "source.records-per-poll, 0",
        "source.records-per-poll, many",
        "source.idle-shard, PT0S",
        "source.idle-shard, 30",
        "monitor.disorder, PT-1S",
        "monitor.disorder, P10000000000D",
        "feedback.wait, PT-1S",
        "feedback.memory, PT0S",
        "alerts.linger, PT0S",
        "alerts.keep, PT0S",
        "alerts.topic-arn, alerts",
        "lake.location, s3a://vigia/"
    })
    void valueThatCannotBe_isRefusedByNameWithWhatItIs(String name, String value) {
        given.put(name, value);
        String message = refusal();
        assertTrue(message.contains("etting " + name), message);
        assertTrue(message.contains("\"" + value + "\""), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void unknownKeysOfOurGroups_areReportedAndOthersAreNotOurs() {
        given.put("monitor.disorderr", "PT1S");
        given.put("alerts.Table", "x");
        given.put("kinesis.analytics.flink.run.options.jarfile", "x");
        assertEquals(
                "Setting alerts.Table is not known.\nSetting monitor.disorderr is not known.",
                refusal()
                        .lines()
                        .sorted()
                        .reduce((one, other) -> one + "\n" + other)
                        .orElseThrow());
    }

    @Test
    void secret_isNeverShown() {
        given.put("monitor.account-secret", "too short");
        given.put("monitor.disorder", "soon");
        String message = refusal();
        assertTrue(message.contains("Setting monitor.account-secret is too short."));
        assertFalse(message.contains("too short\""));
        assertEquals(2, message.lines().count());
    }

    @Test
    void faultyFiles_areRefusedWithTheirProblems() {
        given.put("monitor.rules", "faulty.yaml");
        given.put("monitor.mapping", "faulty.yaml");
        String message = refusal();
        assertTrue(message.contains("The file of setting monitor.mapping is refused:"), message);
        assertTrue(message.contains("The file of setting monitor.rules is refused:"), message);
        assertTrue(message.contains("rules:1:1"), message);
    }

    @Test
    void missingFiles_areProblemsAmongOthers() {
        given.put("monitor.rules", "missing.yaml");
        given.put("monitor.mapping", "no address");
        given.remove("alerts.table");
        List<String> problems = List.of(refusal().split(System.lineSeparator()));
        assertEquals(3, problems.size(), problems::toString);
        assertTrue(
                problems.stream()
                        .anyMatch(
                                problem -> problem.startsWith(
                                        "Cannot read the file of setting monitor.rules: \"missing.yaml\" (FileNotFoundException: gone)")));
        assertTrue(problems.stream()
                .anyMatch(problem -> problem.startsWith("Cannot read the file of setting monitor.mapping")));
    }

    @Test
    void secret_mayBeKeptElsewhere() {
        given.remove("monitor.account-secret");
        given.put("monitor.account-secret-parameter", "/vigia/account-secret");
        assertEquals("kept elsewhere, " + given.get("source.region"), read().accountSecret);
    }

    @Test
    void secretsThatCannotBeRead_areProblems() {
        given.put("monitor.account-secret-parameter", "/vigia/gone");
        String message = refusal();
        assertTrue(message.contains(
                "Settings monitor.account-secret and monitor.account-secret-parameter are both there"));
        assertTrue(
                message.contains(
                        "Cannot read the parameter of setting monitor.account-secret-parameter: \"/vigia/gone\" (no such parameter)."));
    }

    private static String secret(String region, String name) {
        if (name.endsWith("gone")) {
            throw new IllegalStateException("no such parameter");
        }
        return "kept elsewhere, " + region;
    }

    private MonitorSettings read() {
        Map<String, Properties> groups = new HashMap<>();
        given.forEach((name, value) -> {
            int dot = name.lastIndexOf('.');
            groups.computeIfAbsent(name.substring(0, dot), group -> new Properties())
                    .setProperty(name.substring(dot + 1), value);
        });
        return MonitorSettings.of(groups, MonitorSettingsTest::file, MonitorSettingsTest::secret);
    }

    private String refusal() {
        return assertThrows(IllegalArgumentException.class, this::read).getMessage();
    }

    private static String file(String address) {
        switch (address) {
            case "american.yaml":
                return SourceMapping.kaggleBankText()
                        .replace("currency: INR", "currency: USD")
                        .replaceFirst("\ncountry: IN.*", "");
            case "travel.yaml":
                return "book: t\nrules:\n- {id: far, pattern: impossible-travel, owner: me}\n";
            case "rules.yaml":
                return Payments.book();
            case "faulty.yaml":
                return "nothing: of the kind";
            case "missing.yaml":
                throw new UncheckedIOException("Cannot read missing.yaml.", new FileNotFoundException("gone"));
            default:
                throw new IllegalArgumentException("no address");
        }
    }
}
