package dev.vigia.monitor.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.monitor.Collected;
import dev.vigia.monitor.Job;
import dev.vigia.monitor.alerts.AlertSink;
import dev.vigia.monitor.alerts.RefusingService;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.RawRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.Sink;
import org.junit.jupiter.api.Test;

class MonitorGraphIT {
    private final Collected<RawRow> raw = new Collected<>("raw");
    private final Collected<Quarantined> quarantine = new Collected<>("quarantine");
    private final Collected<Judged> processed = new Collected<>("processed");
    private final Collected<Alert> alerts = new Collected<>("alerts");
    private final Collected<Alert> topic = new Collected<>("topic");
    private final Collected<Alert> table = new Collected<>("table");

    @Test
    void everyRecord_reachesTheOutputsItBelongsTo() throws Exception {
        Job.run(new Outputs(raw, quarantine, processed, alerts, topic, table, Optional.empty()));
        List<String> judged = processed.sorted(each -> each.transaction.id);
        assertEquals(40, judged.size());
        assertEquals(40, judged.stream().distinct().count());
        assertEquals(43, raw.sorted(raw -> raw.row.text(0)).size());
        assertEquals(
                List.of("BAD_AMOUNT", "BAD_AMOUNT", "NOT_JSON"), quarantine.sorted(aside -> aside.fault.reason.name()));
        assertTrue(processed.sorted(each -> "late " + each.late).stream().allMatch("late false"::equals));
        assertEquals(List.of("P2"), alerts.sorted(alert -> alert.trigger.id));
        assertEquals(List.of("P2"), topic.sorted(alert -> alert.trigger.id));
        assertEquals(List.of("P2"), table.sorted(alert -> alert.trigger.id));
        assertEquals(List.of("1"), suppressed());
    }

    @Test
    void alertThatTheTopicRefuses_isInQuarantineAndEverythingElseIsAsItWas() throws Exception {
        Sink<Alert> refusing = new AlertSink(new RefusingService(), 10);
        Job.run(new Outputs(raw, quarantine, processed, alerts, refusing, table, Optional.empty()));
        assertEquals(40, processed.sorted(each -> each.transaction.id).size());
        assertEquals(List.of("P2"), table.sorted(alert -> alert.trigger.id));
        assertEquals(
                List.of("BAD_AMOUNT", "BAD_AMOUNT", "NOT_JSON", "REFUSED_BY_TOPIC"),
                quarantine.sorted(aside -> aside.fault.reason.name()));
        assertTrue(quarantine
                .sorted(aside -> new String(aside.bytes, StandardCharsets.UTF_8))
                .contains(alerts.sorted(AlertJson::of).get(0)));
    }

    private List<String> suppressed() {
        List<String> suppressed = processed.sorted(each -> Integer.toString(each.suppressed));
        suppressed.removeIf("0"::equals);
        return suppressed;
    }
}
