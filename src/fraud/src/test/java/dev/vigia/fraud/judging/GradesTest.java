package dev.vigia.fraud.judging;

import static dev.vigia.transactions.Payments.NOW;
import static dev.vigia.transactions.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the book for card payments, which grades each habit by several rules. */
class GradesTest {
    private static final RuleBook BOOK = book();

    private final Judge judge = new Judge(BOOK);
    private final Account account = Account.unknown();

    @Test
    void paymentBeyondAllGrades_isOneAlert() {
        Judged judged = judge("1", "12:00", "250");
        assertEquals(
                List.of("large-amount", "usual-2-7", "usual-3", "usual-3-3", "usual-3-7", "usual-4-2", "card-fraud"),
                judged.hits);
        assertEquals(1, judged.alerts.size());
        assertEquals(6, judged.alerts.get(0).causes.size());
        assertEquals(Severity.CRITICAL, judged.severity);
    }

    @Test
    void furtherGrades_raiseTheAlertOfTheDay() {
        Alert low = judge("1", "12:00", "150").alerts.get(0);
        assertEquals(Severity.LOW, low.severity);
        Alert raised = judge("2", "12:30", "250").alerts.get(0);
        assertEquals(low.id, raised.id);
        assertEquals(1, raised.revision);
        assertEquals(Severity.CRITICAL, raised.severity);
        Judged again = judge("3", "13:00", "230");
        assertEquals(0, again.alerts.size());
        assertEquals(1, again.suppressed);
        Alert next = judge("4", "2016-08-03T12:00", "500").alerts.get(0);
        assertEquals(0, next.revision);
    }

    @Test
    void score_isTheSumOfThePaymentsOwnHits() {
        assertEquals(15, judge("1", "12:00", "150").score);
        assertEquals(15, judge("2", "12:00:01", "215").score);
        assertEquals(0, judge("3", "12:00:02", "10").score);
    }

    @Test
    void noGradeAlertsByItself() {
        assertEquals(0, BOOK.rules.stream().filter(BOOK::alertsByItself).count());
    }

    private Judged judge(String id, String clock, String amount) {
        return judge.judge(account, payment(id, clock, amount), Baselines.NONE, false, NOW);
    }

    private static RuleBook book() {
        try (InputStream text = RuleBook.class.getResourceAsStream("handbook.yaml")) {
            return RuleBook.parse("handbook.yaml", new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
