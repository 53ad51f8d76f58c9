package dev.vigia.fraud.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.mappings.Source;
import dev.vigia.transactions.mappings.SourceMapping;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests what a book reports about a source that its rules do not fit. */
class RuleBookSourceTest {
    @Test
    void ruleThatAsksForPlaces_cannotAnswerWhereNoneAreKnown() {
        RuleBook travel = RuleBook.parse("b", Books.rule("impossible-travel", ""));
        assertEquals(List.of(), travel.misfits(source("US")));
        assertEquals(List.of(), RuleBook.shipped().misfits(source(null)), "the rule is off there");
        String none = String.join("\n", travel.misfits(source(null)));
        assertTrue(none.contains("always INCONCLUSIVE: the mapping names no `country`. Places are known of DE,"), none);
        String brazil = String.join("\n", travel.misfits(source("BR")));
        assertTrue(brazil.contains("no place of the country BR is known"), brazil);
    }

    @Test
    void shippedBook_fitsItsCurrencyOnly() {
        assertEquals(
                Optional.empty(),
                RuleBook.shippedMisfit(SourceMapping.kaggleBank().source()));
        assertTrue(RuleBook.shippedMisfit(source("IN")).orElseThrow().contains("limits in INR"));
    }

    @Test
    void amountsThatAreLeftOut_areTold_forTheyAreSizesOfOneCurrency() {
        RuleBook book = RuleBook.parse("b", Books.rule("card-testing", "large: 500"));
        String warning = book.warnings.toString();
        assertEquals(
                "[3:31: Left out: `small` (100). These are sizes of INR. Write them, in the source's currency.]",
                warning);
        assertEquals(
                List.of(
                        "Rule \"r\" leaves out `small` (100). These are sizes of INR, and this source's amounts are in USD."
                                + " Write them."),
                book.misfits(source("US")));
        assertEquals(List.of(), book.misfits(SourceMapping.kaggleBank().source()));
        for (String told : List.of("small: 5, large: 500", "small: 5, large: 500, probes: 2")) {
            RuleBook sound = RuleBook.parse("b", Books.rule("card-testing", told));
            assertEquals(List.of(), sound.warnings);
            assertEquals(List.of(), sound.misfits(source("US")));
        }
        assertEquals(List.of(), RuleBook.parse("b", Books.rule("duplicate-payment", "")).warnings, "of any size");
    }

    private static Source source(String country) {
        return new Source(ZoneOffset.UTC, "USD", country);
    }
}
