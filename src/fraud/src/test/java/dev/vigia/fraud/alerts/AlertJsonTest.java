package dev.vigia.fraud.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AlertJsonTest {
    private static final int MOST_BYTES = 256 * 1024;

    @Test
    void alert_isWrittenAsItIsPublished() {
        Alert alert = Alerts.alert(2, draft -> {});
        assertEquals(
                "{\"schema\":\"vigia.alert/1\",\"alertId\":\"" + alert.id + "\",\"status\":\"OPEN\",\"revision\":0,"
                        + "\"account\":\"0123456789abcdef0123456789abcdef\","
                        + "\"trigger\":{\"transactionId\":\"t\",\"time\":\"2016-08-02T06:30:00Z\","
                        + "\"amount\":123456789012345.99,\"location\":\"NAVI MUMBAI\"},"
                        + "\"rules\":[{\"id\":\"v\",\"version\":1,\"severity\":\"HIGH\",\"score\":40,"
                        + "\"observed\":3.0,\"threshold\":3.0,"
                        + "\"counterfactual\":\"Would not have alerted with fewer than 3 payments within 10 minutes.\","
                        + "\"reason\":\"3 payments within 10 minutes; the limit is 3.\",\"evidence\":["
                        + "{\"transactionId\":\"p0\",\"time\":\"2016-08-02T06:29:59.998Z\",\"amount\":25,"
                        + "\"location\":\"NAVI MUMBAI\"},"
                        + "{\"transactionId\":\"p1\",\"time\":\"2016-08-02T06:29:59.999Z\",\"amount\":25,"
                        + "\"location\":\"NAVI MUMBAI\"}],\"evidenceCount\":2,\"baseline\":null}],"
                        + "\"typology\":null,\"score\":55,\"severity\":\"HIGH\","
                        + "\"eventTime\":\"2016-08-02T06:30:00Z\",\"detectedAt\":\"2016-10-21T18:30:00Z\"}",
                AlertJson.of(alert));
    }

    @Test
    void alertOfAThousandPayments_fitsAMessage() {
        Alert alert = Alerts.alert(1_000, draft -> {});
        assertEquals(1_000, alert.lead().evidenceCount);
        assertEquals(Cause.MOST_EVIDENCE, alert.lead().evidence.size());
        assertEquals("p999", alert.lead().evidence.get(Cause.MOST_EVIDENCE - 1).id);
        assertTrue(bytes(alert) < MOST_BYTES);
    }

    @Test
    void alertOfTheLongestTexts_fitsAMessage() {
        for (String letter : new String[] {"\u0000", "₹", "x"}) {
            Alert alert = Alerts.alert(1_000, draft -> {
                draft.id = draft.id + letter.repeat(1_024 - draft.id.length());
                draft.location = letter.repeat(1_024);
            });
            assertTrue(bytes(alert) < MOST_BYTES, "" + bytes(alert));
            assertEquals(1_000, alert.lead().evidenceCount);
            assertFalse(alert.lead().evidence.isEmpty());
        }
    }

    @Test
    void charactersThatNoQueueTakes_areEscaped() {
        String json = AlertJson.of(Alerts.alert(2, draft -> draft.location = "a\u0000\ufffe\uffff\ud83d\ude80₹"));
        assertTrue(json.contains("\"a\\u0000\\uFFFE\\uFFFF\ud83d\ude80₹\""), json);
    }

    @Test
    void alert_namesNoPerson() {
        String json = AlertJson.of(Alerts.alert(5, draft -> {}));
        for (String name : new String[] {"birth", "age", "gender", "customer", "balance"}) {
            assertFalse(json.toLowerCase(Locale.ROOT).contains("\"" + name), name);
        }
    }

    private static int bytes(Alert alert) {
        return AlertJson.of(alert).getBytes(StandardCharsets.UTF_8).length;
    }
}
