package dev.vigia.fraud.judging;

import static dev.vigia.transactions.Payments.NOW;
import static dev.vigia.transactions.Payments.payment;
import static dev.vigia.transactions.Payments.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.rules.Books;
import dev.vigia.transactions.encoding.Encoded;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    private static final long DAY = 86_400_000L;

    private final Judge judge = new Judge(Books.of(Books.velocity("v", "cooldown: P2D")));
    private final Account account = Account.unknown();

    @Test
    void expiry_liesHalfAMemoryLaterThanItMust() {
        judge("1", "2016-08-02T12:00");
        assertEquals(time("2016-08-02T12:00") + 3 * DAY, judge.expiry(account).time);
        assertEquals(2 * DAY, judge.expiry(account).memory);
    }

    @Test
    void expiry_holdsForHalfAMemoryAndIsThenMoved() {
        judge("1", "2016-08-02T12:00");
        Expiry first = judge.expiry(account);
        account.expires(first);
        judge("2", "2016-08-03T12:00");
        assertSame(first, judge.expiry(account), "two days after the newest");
        judge("3", "2016-08-03T12:01");
        assertEquals(time("2016-08-03T12:01") + 3 * DAY, judge.expiry(account).time);
    }

    @Test
    void latePayment_movesNothing() {
        judge("1", "2016-08-02T12:00");
        Expiry first = judge.expiry(account);
        account.expires(first);
        judge("2", "2016-08-01T12:00");
        assertSame(first, judge.expiry(account));
    }

    @Test
    void expiry_isThatOfANewBooksMemory() {
        judge("1", "2016-08-02T12:00");
        account.expires(judge.expiry(account));
        Judge longer = new Judge(Books.of(Books.velocity("v", "cooldown: P10D")));
        assertEquals(time("2016-08-02T12:00") + 15 * DAY, longer.expiry(account).time);
        Judge shorter = new Judge(Books.of(Books.velocity("v", "cooldown: P1D")));
        assertEquals(time("2016-08-04T00:00"), shorter.expiry(account).time);
    }

    @Test
    void expiry_isRememberedByARestoredAccount() {
        judge("1", "2016-08-02T12:00");
        account.expires(judge.expiry(account));
        Account restored = Encoded.copy(new AccountCodec(), account);
        assertSame(restored.expiry(), judge.expiry(restored));
    }

    @Test
    void forgettingWhenItMay_changesNoAnswer() {
        judge("1", "2016-08-02T12:00");
        judge("2", "2016-08-02T12:00");
        judge("3", "2016-08-02T12:00");
        String next = "2016-08-04T12:00";
        Judged known = judge.judge(account, payment("4", next, "1"), Baselines.NONE, false, NOW);
        Judged unknown = judge.judge(Account.unknown(), payment("4", next, "1"), Baselines.NONE, false, NOW);
        assertEquals(Encoded.shape(unknown), Encoded.shape(known));
    }

    private void judge(String id, String time) {
        judge.judge(account, payment(id, time, "1"), Baselines.NONE, false, NOW);
    }
}
