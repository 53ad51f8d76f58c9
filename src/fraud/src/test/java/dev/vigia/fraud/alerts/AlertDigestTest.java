package dev.vigia.fraud.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlertDigestTest {
    private static final String ONE = AlertJson.of(Alerts.alert(2, draft -> {}));
    private static final String OTHER = AlertJson.of(Alerts.alert(3, draft -> {}));

    @Test
    void digest_isThatOfTheSet() {
        String digest = AlertDigest.of(List.of(ONE, OTHER));
        assertEquals(64, digest.length());
        assertEquals(digest, AlertDigest.of(List.of(OTHER, ONE)));
        assertEquals(digest, AlertDigest.of(List.of(OTHER, ONE, OTHER)));
        assertNotEquals(digest, AlertDigest.of(List.of(ONE)));
        assertNotEquals(digest, AlertDigest.of(List.of()));
    }

    @Test
    void digest_doesNotKnowTheClock() {
        assertEquals(
                AlertDigest.of(List.of(ONE)), AlertDigest.of(List.of(AlertJson.of(Alerts.alert(2, draft -> {}, 5)))));
    }

    @Test
    void digest_knowsAllElse() {
        String digest = AlertDigest.of(List.of(ONE));
        String[][] changes = {
            {"OPEN", "UPDATED"},
            {"345.99", "345.98"},
            {"NAVI", "Navi"},
            {"\"p0\"", "\"p9\""},
            {"\"version\":1", "\"version\":2"},
            {"3.0", "3.1"},
            {"fewer", "less"},
            {"\"score\":55", "\"score\":56"},
            {"\"score\":40", "\"score\":41"},
            {"06:29:59.998Z", "06:29:59.997Z"},
            {"\"typology\":null", "\"typology\":\"ring\""},
            {"HIGH", "LOW"},
            {"\"baseline\":null", "\"baseline\":\"\""},
            {"\"evidenceCount\":2", "\"evidenceCount\":3"},
            {"/1", "/2"}
        };
        for (String[] change : changes) {
            String changed = ONE.replace(change[0], change[1]);
            assertNotEquals(ONE, changed, change[0]);
            assertNotEquals(digest, AlertDigest.of(List.of(changed)), change[0]);
        }
    }

    @Test
    void digest_doesNotKnowTheAccountSecret() {
        List<String> alerts = List.of(alert("a", "t1", 0), alert("a", "t2", 1), alert("b", "t3", 0));
        List<String> others = List.of(alert("z", "t1", 0), alert("z", "t2", 1), alert("c", "t3", 0));
        assertEquals(AlertDigest.of(alerts), AlertDigest.of(others));
    }

    @Test
    void digest_knowsWhichAlertsAreOfOneAccountAndWhichRevisionsOfOneAlert() {
        String digest = AlertDigest.of(List.of(alert("a", "t1", 0), alert("a", "t2", 1), alert("b", "t3", 0)));
        List<String> otherAccount = List.of(alert("a", "t1", 0), alert("a", "t2", 1), alert("a", "t3", 0));
        assertNotEquals(digest, AlertDigest.of(otherAccount));
        List<String> otherAlert =
                List.of(alert("a", "t1", 0), alert("a", "t2", 1).replace("id of a", "id of b"), alert("b", "t3", 0));
        assertNotEquals(digest, AlertDigest.of(otherAlert));
    }

    @Test
    void alertsThatDifferByTheirAccountAlone_countEach() {
        assertNotEquals(
                AlertDigest.of(List.of(alert("a", "t1", 0))),
                AlertDigest.of(List.of(alert("a", "t1", 0), alert("b", "t1", 0))));
    }

    private static String alert(String account, String transaction, int revision) {
        return "{\"alertId\":\"id of " + account + "\",\"revision\":" + revision + ",\"account\":\"" + account
                + "\",\"trigger\":{\"transactionId\":\"" + transaction
                + "\"},\"rules\":[{\"id\":\"r\",\"evidence\":[{}]}],"
                + "\"typology\":null,\"eventTime\":\"2016-08-01T00:00:00Z\",\"detectedAt\":\"2016-08-01T00:00:01Z\"}";
    }

    @Test
    void digest_isOfAlertsOnly() {
        assertThrows(IllegalArgumentException.class, () -> AlertDigest.of(List.of("{")));
    }
}
