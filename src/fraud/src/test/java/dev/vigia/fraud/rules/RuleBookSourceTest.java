package dev.vigia.fraud.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.transactions.Source;
import dev.vigia.fraud.transactions.SourceMapping;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a book cannot say of a source. */
class RuleBookSourceTest {
    @Test
    void ruleThatAsksForPlaces_cannotAnswerWhereNoneAreKnown() {
        RuleBook travel = RuleBook.parse("b", Books.rule("impossible-travel", ""));
        assertEquals(List.of(), travel.unanswerable(source("US")));
        assertEquals(List.of(), RuleBook.shipped().unanswerable(source(null)), "the rule is off there");
        String none = String.join("\n", travel.unanswerable(source(null)));
        assertTrue(none.contains("always INCONCLUSIVE: the mapping names no `country`. Places are known of DE,"), none);
        String brazil = String.join("\n", travel.unanswerable(source("BR")));
        assertTrue(brazil.contains("no place of the country BR is known"), brazil);
    }

    @Test
    void shippedBook_fitsItsCurrencyOnly() {
        assertEquals(
                Optional.empty(),
                RuleBook.shippedMisfit(SourceMapping.kaggleBank().source()));
        assertTrue(RuleBook.shippedMisfit(source("IN")).orElseThrow().contains("limits in INR"));
    }

    private static Source source(String country) {
        return new Source(ZoneOffset.UTC, "USD", country);
    }
}
