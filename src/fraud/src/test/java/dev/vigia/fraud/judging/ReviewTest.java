package dev.vigia.fraud.judging;

import static dev.vigia.fraud.transactions.Payments.NOW;
import static dev.vigia.fraud.transactions.Payments.payment;
import static dev.vigia.fraud.transactions.Payments.time;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.encoding.Encoded;
import dev.vigia.fraud.rules.Books;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final long DAY = 86_400_000L;
    private static final long NEVER = Long.MIN_VALUE;

    private final Judge judge = new Judge(Books.of(Books.velocity("v", "cooldown: P3D")));
    private final Account account = Account.unknown();

    @Test
    void account_isReviewedOnceAndForgottenAfterSilence() {
        judge("1", "12:00");
        long first = time("2016-08-02T12:00") + 3 * DAY;
        assertEquals(first, judge.nextReview(account));
        judge("2", "13:00");
        assertEquals(NEVER, judge.nextReview(account), "a timer is set");
        long second = time("2016-08-02T13:00") + 3 * DAY;
        assertEquals(second, judge.review(account, first));
        assertEquals(NEVER, judge.review(account, second));
    }

    @Test
    void review_isRememberedByARestoredAccount() {
        judge("1", "12:00");
        judge.nextReview(account);
        assertEquals(NEVER, judge.nextReview(Encoded.copy(new AccountCodec(), account)));
    }

    @Test
    void review_waitsForTheMemoryOfANewBook() {
        judge("1", "12:00");
        long first = judge.nextReview(account);
        Judge longer = new Judge(Books.of(Books.velocity("v", "cooldown: P10D")));
        assertEquals(time("2016-08-02T12:00") + 10 * DAY, longer.review(account, first));
        Judge shorter = new Judge(Books.of(Books.velocity("v", "cooldown: PT1H")));
        assertEquals(NEVER, shorter.review(account, first));
    }

    @Test
    void forgettingAtTheTime_changesNoAnswer() {
        judge("1", "12:00");
        judge("2", "12:00");
        judge("3", "12:00");
        String next = "2016-08-05T12:00";
        Judged known = judge.judge(account, payment("4", next, "1"), false, NOW);
        Judged unknown = judge.judge(Account.unknown(), payment("4", next, "1"), false, NOW);
        assertEquals(Encoded.shape(unknown), Encoded.shape(known));
    }

    private void judge(String id, String clock) {
        judge.judge(account, payment(id, clock, "1"), false, NOW);
    }
}
