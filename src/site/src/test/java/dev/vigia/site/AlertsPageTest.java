package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.fraud.alerts.Cause;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Past;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AlertsPageTest {
    private static final Page PAGE = Page.of("alerts.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void fields_areThoseOfTheDocument() throws IOException {
        listsFieldsOf(JSON.readTree(AlertJson.of(alert())));
    }

    @Test
    void exampleOfThePage_hasTheseFields() throws IOException {
        listsFieldsOf(JSON.readTree(PAGE.code("json").get(0)));
    }

    @Test
    void attributes_areThoseOfTheTopic() throws IOException {
        PAGE.lists("## Message attributes", Sources.arguments("monitor/alerts/Topic", "put\\(attributes, "));
    }

    @Test
    void attributesOfTheTable_areThoseThatTheJobPuts() throws IOException {
        PAGE.lists("## The table of alerts", Sources.arguments("monitor/alerts/AlertTable", "item\\.put\\(\\s*"));
    }

    private static void listsFieldsOf(JsonNode alert) {
        PAGE.lists("### Fields of an alert", names(alert));
        PAGE.lists("### Fields of a hit", names(alert.at("/rules/0")));
        PAGE.lists("### Fields of a payment", names(alert.path("trigger")));
        assertEquals(names(alert.path("trigger")), names(alert.at("/rules/0/evidence/0")));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Alert alert() {
        Past payment = new Past("T1", 0, 0, 100, "PUNE", null, null);
        Verdict hit = Verdict.hit(2, 1, new Finding("seen", "otherwise", List.of(payment), null));
        Alert.Draft draft = new Alert.Draft();
        draft.id = "1";
        draft.account = "a";
        draft.trigger = payment;
        draft.causes = List.of(Cause.of(RuleBook.shipped().rules.get(0), hit, Cause.EVIDENCE_BYTES));
        draft.severity = Severity.LOW;
        return draft.finished();
    }
}
