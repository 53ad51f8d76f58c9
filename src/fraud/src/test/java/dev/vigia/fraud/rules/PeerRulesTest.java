package dev.vigia.fraud.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.patterns.habits.FirstSight;
import dev.vigia.fraud.patterns.habits.IdentityInconsistency;
import dev.vigia.fraud.patterns.others.FirstDigitDrift;
import dev.vigia.fraud.patterns.others.PeerOutlier;
import dev.vigia.fraud.patterns.others.PlaceBurst;
import dev.vigia.fraud.patterns.others.ProtectedCustomer;
import dev.vigia.fraud.patterns.others.SameAmountRing;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.documents.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests the parameters of the patterns that compare a payment with those of other accounts. */
class PeerRulesTest {
    @Test
    void peerOutlier_isRead() {
        PeerOutlier usual = (PeerOutlier) read("peer-outlier", "");
        assertOutlier(3.5, 10_000_00, 100, usual);
        assertOutlier(0, 1, 1, (PeerOutlier) read("peer-outlier", "limit: 0, least: 0.01, enough: 1"));
        assertOutlier(
                100, 5_000_00, 1_000, (PeerOutlier) read("peer-outlier", "limit: 100, least: 5000, enough: 1000"));
    }

    @Test
    void protectedCustomer_isReadWithItsOutlier() {
        ProtectedCustomer usual = (ProtectedCustomer) read("protected-customer", "");
        assertEquals(25_000_00, usual.large);
        assertOutlier(3, 10_000_00, 100, usual.outlier);
        ProtectedCustomer own =
                (ProtectedCustomer) read("protected-customer", "large: 9, limit: 2.5, least: 7, enough: 30");
        assertEquals(9_00, own.large);
        assertOutlier(2.5, 7_00, 30, own.outlier);
    }

    @Test
    void firstSight_isReadAndBringsWhatIsKnownIntoTheMemory() {
        FirstSight usual = (FirstSight) read("first-sight", "");
        assertEquals(50_000_00, usual.least);
        assertEquals(Duration.ofDays(30), usual.known);
        assertEquals(Duration.ofDays(14), usual.warmUp);
        FirstSight own = (FirstSight) read("first-sight", "least: 1, known: P5D, warm-up: PT6H");
        assertEquals(1_00, own.least);
        assertEquals(Duration.ofDays(5), own.known);
        assertEquals(Duration.ofHours(6), own.warmUp);
        assertEquals(Duration.ofDays(5), RuleBook.parse("b", Books.rule("first-sight", "known: P5D")).memory);
    }

    @Test
    void ringAndBurst_areRead() {
        SameAmountRing ring = (SameAmountRing) read("same-amount-ring", "");
        assertEquals("5 200000 1.0E-6", ring.accounts + " " + ring.least + " " + ring.probability);
        SameAmountRing most = (SameAmountRing) read("same-amount-ring", "accounts: 100, least: 0, probability: 0.5");
        assertEquals("100 0 0.5", most.accounts + " " + most.least + " " + most.probability);
        PlaceBurst burst = (PlaceBurst) read("place-burst", "");
        assertEquals("20 1.0E-6", burst.least + " " + burst.probability);
        PlaceBurst own = (PlaceBurst) read("place-burst", "least: 2, probability: 1e-12");
        assertEquals("2 1.0E-12", own.least + " " + own.probability);
    }

    @Test
    void driftAndInconsistency_areRead() {
        assertEquals(0.2, ((FirstDigitDrift) read("first-digit-drift", "")).limit);
        assertEquals(1, ((FirstDigitDrift) read("first-digit-drift", "limit: 1")).limit);
        IdentityInconsistency usual = (IdentityInconsistency) read("identity-inconsistency", "");
        assertEquals(2, usual.bands);
        assertEquals(Duration.ofDays(30), usual.window);
        IdentityInconsistency own = (IdentityInconsistency) read("identity-inconsistency", "bands: 1, window: P1D");
        assertEquals(1, own.bands);
        assertEquals(Duration.ofDays(1), own.window);
    }

    @Test
    void wrongParameters_areRefusedWhereTheyStand() {
        assertRefused("peer-outlier", "limit: 100.5", "a number from 0 to 100");
        assertRefused("peer-outlier", "limit: -1", "a number from 0 to 100");
        assertRefused("peer-outlier", "limit: .nan", "a number from 0 to 100");
        assertRefused("peer-outlier", "enough: 0", "a whole number of 1 or more");
        assertRefused("peer-outlier", "enough: many", "a whole number of 1 or more");
        assertRefused("peer-outlier", "least: 0.001", "at most two decimals");
        assertRefused("protected-customer", "large: -1", "at most two decimals");
        assertRefused("protected-customer", "enough: 0", "a whole number of 1 or more");
        assertRefused("first-sight", "known: 30 days", "ISO-8601");
        assertRefused("first-sight", "warm-up: PT0S", "ISO-8601");
        assertRefused("same-amount-ring", "accounts: 1", "a whole number of 2 or more");
        assertRefused("same-amount-ring", "accounts: 101", "At most 100 are counted");
        assertRefused("same-amount-ring", "probability: 0.51", "a number from 0.000000000001 to 0.5");
        assertRefused("same-amount-ring", "probability: 0", "a number from 0.000000000001 to 0.5");
        assertRefused("place-burst", "least: 1", "a whole number of 2 or more");
        assertRefused("place-burst", "probability: 1e-13", "a number from 0.000000000001 to 0.5");
        assertRefused("first-digit-drift", "limit: 1.1", "a number from 0 to 1");
        assertRefused("identity-inconsistency", "bands: 0", "a whole number of 1 or more");
        assertRefused("identity-inconsistency", "bands: 7", "Age bands are at most 6 apart.");
        assertRefused("identity-inconsistency", "window: P", "ISO-8601");
    }

    @Test
    void everyProblem_isReported() {
        InvalidDocument refused = assertThrows(
                InvalidDocument.class,
                () -> RuleBook.parse(
                        "b", Books.rule("protected-customer", "large: x, limit: 101, least: x, enough: 0, gender: F")));
        assertEquals(5, refused.problems.size(), refused.getMessage());
    }

    private static void assertOutlier(double limit, long least, int enough, PeerOutlier outlier) {
        assertEquals(limit, outlier.limit);
        assertEquals(least, outlier.least);
        assertEquals(enough, outlier.enough);
    }

    private static Object read(String pattern, String parameters) {
        return RuleBook.parse("b", Books.rule(pattern, parameters)).rules.get(0).pattern;
    }

    /** Asserts a refusal at the place of the parameter's value. */
    private static void assertRefused(String pattern, String parameter, String expected) {
        String yaml = Books.rule(pattern, parameter);
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> RuleBook.parse("b", yaml), parameter);
        assertEquals(1, refused.problems.size(), refused.getMessage());
        Problem problem = refused.problems.get(0);
        String line = yaml.split("\n")[2];
        int column = line.indexOf(parameter) + parameter.indexOf(": ") + 3;
        assertEquals("3:" + column, problem.line + ":" + problem.column, parameter);
        assertTrue(problem.message.contains(expected), problem.message);
    }
}
