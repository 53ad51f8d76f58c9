package dev.vigia.fraud.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.rules.Books;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Encoded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertSizeTest {
    /** Each of its characters takes six bytes in JSON. */
    private static final String WORST_TEXT = "\u0001".repeat(1_024);

    @Test
    void alert_fitsWhateverIsInIt() {
        for (int hits : new int[] {1, 2, 10, 100}) {
            for (int sentence : new int[] {10, 1_000, 80_000}) {
                for (int evidence : new int[] {0, 1, 1_000}) {
                    assertFits(worst(hits, sentence, evidence));
                }
            }
        }
    }

    /** Tests a typology of an earlier book: today it may name 100 rules. */
    @Test
    void alertOfHundredsOfHits_isCutAndKeepsEachHit() {
        for (int hits : new int[] {400, 500, 1_000}) {
            Alert alert = worst(hits, 1_000, 10);
            assertEquals(hits, alert.causes.size());
            assertEquals(4, alert.lead().reason.length());
        }
        assertFits(worst(400, 1_000, 10));
    }

    @Test
    void alertThatFits_isNotCut() {
        Alert alert = Alerts.alert(50, draft -> {});
        assertEquals(alert.lead().evidenceCount, alert.lead().evidence.size());
        assertTrue(!alert.lead().reason.endsWith("..."), alert.lead().reason);
    }

    @Test
    void conditionOfManyMerchants_alertsInFewWords() {
        String merchants = IntStream.range(0, 1_000)
                .mapToObj(number -> "\"MERCHANT" + number + "\"")
                .collect(Collectors.joining(", "));
        RuleBook book = Books.of("{id: r, owner: me, weight: 10, condition: 'tx.counterparty in [" + merchants + "]'}");
        Transaction.Draft payment = Payments.draft("p", "12:00", "5");
        payment.counterparty = "MERCHANT7";
        payment.location = WORST_TEXT;
        Alert alert = new Judge(book)
                .judge(Account.unknown(), payment.finished(), Baselines.NONE, false, Payments.NOW)
                .alerts
                .get(0);
        assertFits(alert);
        assertTrue(alert.lead().reason.endsWith("holds: tx.counterparty = MERCHANT7."), alert.lead().reason);
        assertTrue(alert.lead().reason.length() < 700, alert.lead().reason);
    }

    private static void assertFits(Alert alert) {
        int bytes = AlertJson.of(alert).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= AlertSize.MOST_BYTES, () -> bytes + " bytes");
        Alert read = Encoded.read(new AlertCodec(), Encoded.bytes(new AlertCodec(), alert));
        assertEquals(AlertJson.of(alert), AlertJson.of(read));
    }

    private static Alert worst(int hits, int sentence, int evidence) {
        Rule rule = Books.of(Books.velocity("v".repeat(64), "")).rules.get(0);
        Past past = Past.of(worstPayment());
        List<Cause> causes = new ArrayList<>();
        for (int hit = 0; hit < hits; hit++) {
            Finding finding = new Finding(
                    "\u0001".repeat(sentence),
                    "\u0001".repeat(sentence),
                    Collections.nCopies(evidence, past),
                    "\u0001".repeat(sentence));
            causes.add(Cause.of(rule, Verdict.hit(-1.0 / 3, Double.MAX_VALUE, finding), Cause.EVIDENCE_BYTES));
        }
        Alert.Draft draft = new Alert.Draft();
        draft.id = "f".repeat(32);
        draft.revision = Integer.MAX_VALUE;
        draft.account = "f".repeat(64);
        draft.trigger = past;
        draft.metro = WORST_TEXT;
        draft.typology = "t".repeat(64);
        draft.causes = causes;
        draft.score = 100;
        draft.severity = Severity.CRITICAL;
        draft.detectedAt = Payments.NOW;
        return draft.finished();
    }

    private static Transaction worstPayment() {
        Transaction.Draft draft = Payments.draft(WORST_TEXT, "12:00", "9999999999999999.99");
        draft.location = WORST_TEXT + ", " + WORST_TEXT;
        return draft.finished();
    }
}
