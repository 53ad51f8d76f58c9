package dev.vigia.fraud.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vigia.fraud.rules.Books;
import dev.vigia.fraud.rules.RuleChange;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JudgesTest {
    private final Judges judges = new Judges(Books.of(Books.velocity("v", "cooldown: P1D")));

    @Test
    void transaction_isJudgedByTheBookInForceAtItsTime() {
        judges.add(change(1_000, 10));
        judges.add(change(2_000, 20));
        assertEquals(1, days(Long.MIN_VALUE));
        assertEquals(1, days(999));
        assertEquals(10, days(1_000));
        assertEquals(10, days(1_999));
        assertEquals(20, days(2_000));
        assertEquals(20, days(Long.MAX_VALUE));
        assertSame(judges.at(1_000), judges.at(1_999));
    }

    @Test
    void order_inWhichChangesCome_doesNotMatter() {
        judges.add(change(2_000, 20));
        judges.add(change(1_000, 10));
        assertEquals(10, days(1_999));
        assertEquals(20, days(2_000));
    }

    @Test
    void change_replacesTheOneFromTheSameTime() {
        Judge first = judges.at(0);
        judges.add(change(Long.MIN_VALUE, 10));
        assertNotSame(first, judges.at(0));
        judges.add(change(Long.MIN_VALUE, 20));
        assertEquals(20, days(0));
        assertEquals(1, judges.changes().size());
    }

    @Test
    void ofManyChanges_theNewestAreRemembered_andTheOldestOfThemStandsForAllBefore() {
        for (int number = 1; number <= 20; number++) {
            judges.add(change(number * 1_000L, number));
        }
        assertEquals(8, judges.changes().size());
        assertEquals(13, days(0));
        assertEquals(13, days(13_999));
        assertEquals(14, days(14_000));
        assertEquals(20, days(20_000));
        Judges copy = new Judges(Books.of(Books.velocity("v", "")));
        judges.changes().forEach(copy::add);
        for (long time = 0; time < 22_000; time += 500) {
            assertEquals(judges.at(time).memory(), copy.at(time).memory());
        }
    }

    @Test
    void bookThatCannotBeReadAnyMore_leavesTheOneBeforeIt() {
        Judge first = judges.at(0);
        judges.add(new RuleChange("p", Long.MIN_VALUE, "nonsense"));
        assertSame(first, judges.at(0));
        judges.add(change(1_000, 10));
        judges.add(new RuleChange("q", 2_000, "book: b\nrules: [{id: a, owner: me, pattern: unheard-of}]"));
        assertEquals(10, days(2_000));
        assertEquals(3, judges.changes().size());
        for (int number = 3; number <= 20; number++) {
            judges.add(new RuleChange("r" + number, number * 1_000L, "nonsense"));
        }
        assertEquals(10, days(0));
        assertEquals(10, days(20_000));
    }

    /** Returns the memory of the book in force, in days. Each book of this test has another one. */
    private long days(long time) {
        return Duration.ofMillis(judges.at(time).memory()).toDays();
    }

    private static RuleChange change(long from, int days) {
        return new RuleChange("p" + from, from, Books.book(Books.velocity("v", "cooldown: P" + days + "D")));
    }
}
