package dev.vigia.fraud.judging;

import static dev.vigia.transactions.Payments.NOW;
import static dev.vigia.transactions.Payments.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.crowds.Crowds;
import dev.vigia.fraud.rules.Books;
import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Direction;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Encoded;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Transactions that are no payments out of the account, or none in the source's currency, or have no time of day. */
class DirectionsTest {
    private static final Judge JUDGE = new Judge(Books.of(
            Books.velocity("out", ""),
            Books.velocity("in", "direction: in"),
            "{id: drain, owner: me, pattern: balance-drain, parameters: {least: 0}}"));

    private Account account = Account.unknown();

    @Test
    void rule_judgesItsOwnDirectionAgainstPaymentsOfTheSame() {
        judge("1", "12:00", Direction.IN);
        judge("2", "12:01", Direction.OUT);
        judge("3", "12:01", Direction.REFUND);
        judge("4", "12:02", Direction.IN);
        judge("5", "12:02", Direction.OUT);
        assertEquals(List.of("in"), judge("6", "12:03", Direction.IN).hits);
        assertEquals(List.of(), judge("7", "12:03", Direction.REVERSAL).hits);
        Judged out = judge("8", "12:03", Direction.OUT);
        assertEquals(List.of("out"), out.hits);
        assertTrue(Double.isNaN(out.margins[1]));
    }

    @Test
    void alert_tellsADirectionThatIsNoPaymentOut() {
        for (String id : new String[] {"1", "2"}) {
            judge(id, "12:00", Direction.IN);
        }
        String json = AlertJson.of(judge("3", "12:00", Direction.IN).alerts.get(0));
        assertTrue(json.contains("\"location\":\"NAVI MUMBAI\",\"direction\":\"in\"}"), json);
    }

    @Test
    void redelivery_isKnownInEachDirection_andOneIdInTwoIsAConflict() {
        judge("1", "12:00", Direction.IN);
        assertNull(judge("1", "12:00", Direction.IN));
        assertTrue(judge("1", "12:00", Direction.OUT).conflict);
        assertTrue(judge("1", "12:00", Direction.REVERSAL).conflict);
    }

    @Test
    void currencyWithoutARate_isCountedByItselfAndComparedWithNoLimit() {
        for (String id : new String[] {"1", "2"}) {
            assertEquals(
                    List.of("drain:OTHER_CURRENCY"), judge(id, "12:00", draft -> draft.currency = "USD").inconclusive);
            judge("o" + id, "12:00", draft -> {});
        }
        assertEquals(List.of("out"), judge("3", "12:00", draft -> draft.currency = "USD").hits);
        assertEquals(List.of(), judge("4", "12:00", draft -> draft.currency = "JPY").hits);
    }

    @Test
    void dayWithoutATime_isJudgedByNoRuleThatLooksAtLessThanADay() {
        Judged day = judge("1", "00:00", draft -> draft.dayOnly = true);
        assertEquals(List.of("out:NO_TIME_OF_DAY"), day.inconclusive);
    }

    @Test
    void state_keepsEveryHistory() {
        judge("1", "12:00", Direction.IN);
        judge("2", "12:01", draft -> draft.currency = "USD");
        judge("3", "12:02", Direction.OUT);
        account = Encoded.copy(new AccountCodec(), account);
        assertNull(judge("1", "12:00", Direction.IN));
        assertNull(judge("2", "12:01", draft -> draft.currency = "USD"));
        assertNull(judge("3", "12:02", Direction.OUT));
        assertEquals(Payments.time("2016-08-02T12:02"), account.histories.newest());
    }

    @Test
    void expiry_followsTheNewestOfAllDirections() {
        judge("1", "12:00", Direction.IN);
        Expiry first = JUDGE.expiry(account);
        judge("2", "13:00", Direction.OUT);
        assertTrue(JUDGE.expiry(account).time >= first.time);
    }

    @Test
    void whatComesIn_isNobodysCrowd() {
        Transaction in = transaction("1", "12:00", draft -> draft.direction = Direction.IN);
        Crowds crowds = new Crowds();
        assertSame(Crowd.NONE, crowds.meet(in).crowd);
        assertEquals(1, crowds.meet(transaction("2", "12:00", draft -> {})).crowd.payments);
    }

    private Judged judge(String id, String clock, Direction direction) {
        return judge(id, clock, draft -> draft.direction = direction);
    }

    private Judged judge(String id, String clock, Consumer<Transaction.Draft> change) {
        return JUDGE.judge(account, transaction(id, clock, change), Baselines.NONE, false, NOW);
    }

    private static Transaction transaction(String id, String clock, Consumer<Transaction.Draft> change) {
        Transaction.Draft draft = draft(id, clock, "1");
        change.accept(draft);
        return draft.finished();
    }
}
