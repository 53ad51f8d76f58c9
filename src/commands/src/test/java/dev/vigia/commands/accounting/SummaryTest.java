package dev.vigia.commands.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.replay.reading.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            Map.of("shardId-000000000001", 2L),
            1,
            new Summary.Labels(9, 9, 7, 1, 1, 0),
            new Summary.Alerts(
                    3,
                    1,
                    7,
                    List.of(new Summary.Reason(
                            "REFUSED_BY_TOPIC", 1_200, "Invalid parameter", "alert ab12 revision 0")),
                    Map.of("velocity-1h", 4L),
                    Map.of("HIGH", 4L)),
            "ab12",
            1234.5,
            new Summary.Latency(1, 2, 3),
            0.5,
            9.5,
            0,
            true,
            new Summary.Aside(
                    0.00025,
                    List.of(new Summary.Reason("BAD_DATE", 4, "Date is no day", "Id=T1, Date=2016-08-02")),
                    List.of(new Rejected("3 fields instead of 9", 1, 17))),
            List.of());

    private static final SummaryText TEXT = new SummaryText(SUMMARY);

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
                        "lateByShard",
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
                        "aside",
                        "problems"),
                names(json));
        assertEquals(
                List.of("sent", "received", "matched", "unmatched", "repeated", "quarantined"),
                names(json.path("labels")));
        assertEquals(
                List.of("opened", "updated", "suppressed", "refused", "byRule", "bySeverity"),
                names(json.path("alerts")));
        assertEquals(List.of("p50", "p99", "p999"), names(json.path("latencyMillis")));
    }

    @Test
    void lines_readTheSameEverywhere() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertTrue(TEXT.lines().contains("rows read              20,000"), () -> TEXT.lines()
                    .toString());
            assertTrue(line("alerts  ").contains("0.15 per 1,000; 1 updates"));
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static String line(String beginning) {
        return TEXT.lines().stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lines_sayWhyRowsAreNotJudged() {
        List<String> lines = TEXT.lines();
        int quarantined = lines.indexOf(line("  quarantined"));
        assertEquals("    BAD_DATE                4   Date is no day", lines.get(quarantined + 1));
        assertEquals("      for example Id=T1, Date=2016-08-02", lines.get(quarantined + 2));
        assertEquals(
                "           1 3 fields instead of 9, first at line 17",
                lines.get(lines.indexOf(line("  rejected")) + 1));
    }

    @Test
    void moreAsideThanTheLimit_isToldInOneLine() {
        assertEquals(Optional.empty(), TEXT.tooMuchAside(0.00025));
        assertEquals(
                "0.0 % of the rows cannot be judged (4 in quarantine, 1 rejected), and the limit is 0.02 %. The first reason: "
                        + "BAD_DATE, Date is no day. Mend the file, give the mapping that fits it with --mapping, or allow "
                        + "more with --quarantine-limit.",
                TEXT.tooMuchAside(0.0002).orElseThrow());
    }

    @Test
    void refusedAlerts_areNoRowsAndAreToldWithTheirReason() {
        List<String> lines = TEXT.lines();
        int refused = lines.indexOf(line("  REFUSED"));
        assertEquals(
                "  REFUSED               1,200   by the topic or the table, for their content", lines.get(refused));
        assertEquals("    REFUSED_BY_TOPIC    1,200   Invalid parameter", lines.get(refused + 1));
        assertEquals("      for example alert ab12 revision 0", lines.get(refused + 2));
        assertEquals(
                "1,200 alerts were refused for their content, so that readers of the topic or the table do not have them. The"
                        + " first reason: REFUSED_BY_TOPIC, Invalid parameter. They are in quarantine and in the lake's table of alerts.",
                TEXT.refusals().orElseThrow());
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
                Map.of(),
                0,
                null,
                new Summary.Alerts(0, 0, 0, List.of(), Map.of(), Map.of()),
                "ab12",
                0,
                new Summary.Latency(0, 0, 0),
                0,
                1,
                0,
                false,
                new Summary.Aside(0, List.of(), List.of()),
                List.of());
        assertEquals(Optional.empty(), new SummaryText(none).refusals());
        assertTrue(
                new SummaryText(none).lines().stream().noneMatch(line -> line.contains("NaN")),
                () -> new SummaryText(none).lines().toString());
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
