package dev.vigia.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Summary SUMMARY = new Summary(
            20_000,
            1,
            19_999,
            19_999,
            19_999,
            19_990,
            4,
            5,
            2,
            1,
            new Summary.Labels(9, 9, 7, 1, 1, 0),
            new Summary.Alerts(3, 1, 7, Map.of("velocity-1h", 4L), Map.of("HIGH", 4L)),
            "ab12",
            1234.5,
            new Summary.Latency(1, 2, 3),
            0.5,
            9.5,
            0,
            true,
            List.of());

    @Test
    void json_hasTheNamesThatOthersReadBy() {
        JsonNode json = new ObjectMapper().valueToTree(SUMMARY);
        assertEquals(
                List.of(
                        "rowsRead",
                        "rowsRejected",
                        "sent",
                        "received",
                        "raw",
                        "processed",
                        "quarantined",
                        "duplicates",
                        "late",
                        "conflicts",
                        "labels",
                        "alerts",
                        "alertDigest",
                        "throughputPerSecond",
                        "latencyMillis",
                        "stopSeconds",
                        "wallSeconds",
                        "jobRestarts",
                        "complete",
                        "problems"),
                names(json));
        assertEquals(
                List.of("sent", "received", "matched", "unmatched", "repeated", "quarantined"),
                names(json.path("labels")));
        assertEquals(List.of("opened", "updated", "suppressed", "byRule", "bySeverity"), names(json.path("alerts")));
        assertEquals(List.of("p50", "p99", "p999"), names(json.path("latencyMillis")));
    }

    @Test
    void lines_readTheSameEverywhere() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertTrue(SUMMARY.lines().contains("rows read              20,000"), () -> SUMMARY.lines()
                    .toString());
            assertTrue(SUMMARY.lines().get(10).contains("0.15 per 1,000; 1 updates"), () -> SUMMARY.lines()
                    .get(10));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void lines_ofARunWithoutRowsHaveFigures() {
        Summary none = new Summary(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                new Summary.Alerts(0, 0, 0, Map.of(), Map.of()),
                "ab12",
                0,
                new Summary.Latency(0, 0, 0),
                0,
                1,
                0,
                false,
                List.of());
        assertTrue(none.lines().stream().noneMatch(line -> line.contains("NaN")), () -> none.lines()
                .toString());
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
