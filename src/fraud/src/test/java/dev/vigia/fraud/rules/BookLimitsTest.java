package dev.vigia.fraud.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.documents.InvalidDocument;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookLimitsTest {
    @Test
    void bookWithoutARule_isWarnedOf() {
        assertEquals(
                List.of("2:8: This book has no rules: nothing will be judged, and nobody alerted."),
                texts(RuleBook.parse("b", "book: b\nrules: []\n")));
        assertEquals(
                List.of("3:1: All rules of this book are off: nothing will be judged, and nobody alerted."),
                texts(Books.of(Books.velocity("a", "status: 'off'"))));
        assertEquals(List.of(), texts(RuleBook.shipped()));
    }

    @Test
    void partOfAConditionThatNeverHolds_isWarnedOf_andTheWholeRefused() {
        String part = "{id: a, owner: me, condition: 'tx.dayOfWeek == 0 || tx.dayOfWeek == 6'}";
        assertEquals(
                List.of("3:33: The condition, line 1, column 1: `tx.dayOfWeek == 0` never holds: tx.dayOfWeek is from 1"
                        + " (Monday) to 7 (Sunday)."),
                texts(Books.of(part)));
        assertRefused(
                "3:33: The condition, line 1, column 1: `tx.dayOfWeek == 0` never holds",
                Books.book(part.replace(" || tx.dayOfWeek == 6", "")));
    }

    @Test
    void whatIsTooLong_isRefusedWithItsLimit() {
        assertRefused("at most 262,144 are taken", "book: b\n#" + "x".repeat(262_144) + "\nrules: []");
        assertRefused("a name of at most 100 characters", "book: " + "b".repeat(101) + "\nrules: []");
        String rules = IntStream.range(0, 501)
                .mapToObj(number -> "- {id: r" + number + ", owner: me, pattern: velocity-count}\n")
                .collect(Collectors.joining());
        assertRefused("`rules` has 501 entries; a book may have at most 500", "book: b\nrules:\n" + rules);
        String weights =
                IntStream.range(0, 101).mapToObj(number -> "r" + number + ": 1").collect(Collectors.joining(", "));
        assertRefused(
                "`rules` names 101 rules; an alert has room for 100",
                "book: b\nrules:\n" + rules.substring(0, rules.indexOf("- {id: r200,"))
                        + "typologies: [{id: t, owner: me, rules: {" + weights + "}, severity: {LOW: 50}}]");
        assertRefused(
                "at most 20000 can be judged",
                Books.book("{id: a, owner: me, condition: 'tx.location == \"" + "x".repeat(80_000) + "\"'}"));
    }

    @Test
    void refusal_namesTheFirstProblemsAndHowManyMore() {
        InvalidDocument refused = assertThrows(
                InvalidDocument.class,
                () -> RuleBook.parse(
                        "b", "book: b\nrules: [" + String.join(", ", Collections.nCopies(400, "{x: 1}")) + "]"));
        assertTrue(refused.problems.size() > 1_000, () -> refused.problems.size() + " problems");
        assertTrue(refused.getMessage().endsWith(" more"), refused::getMessage);
        assertEquals(101, refused.getMessage().lines().count());
    }

    @Test
    void acceptedBook_judgesOnThoughItIsRefusedToday() {
        String book = Books.book(
                        "{id: never, owner: me, condition: tx.amount < 0}",
                        "{id: heavy, owner: me, pattern: velocity-count, parameters: {limit: 1001}, weight: 101}",
                        "{id: gone, owner: me, pattern: unheard-of}",
                        "{id: vague, owner: me, pattern: velocity-count, parameters: {limit: a few}}",
                        Books.velocity("v", ""))
                + "since: yesterday\n";
        assertThrows(InvalidDocument.class, () -> RuleBook.parse("b", book));
        RuleBook read = RuleBook.parseAccepted("b", book);
        assertEquals(
                List.of("never", "heavy", "v"),
                read.rules.stream().map(rule -> rule.id).collect(Collectors.toList()));
        String warnings = texts(read).toString();
        for (String part : List.of("never holds", "holds 1000", "`weight` is 101", "unheard-of", "a few", "since")) {
            assertTrue(warnings.contains(part), () -> part + " is not in " + warnings);
        }
    }

    @Test
    void acceptedBookWithAByteOrderMark_isReadAgain() {
        String book = "\ufeff" + Books.book(Books.velocity("v", ""));
        assertEquals(1, RuleBook.parse("b", book).rules.size());
        assertEquals(1, RuleBook.parseAccepted("b", book).rules.size());
    }

    @Test
    void acceptedBookWithARuleTwice_canBeFollowed() {
        RuleBook before = RuleBook.parseAccepted("b", Books.book(Books.velocity("v", ""), Books.velocity("v", "")));
        assertEquals(List.of(), Books.of(Books.velocity("v", "")).contradictions(before));
    }

    @Test
    void acceptedBookOfWhichNothingIsLeft_cannotBeRead() {
        for (String book : List.of("", "nonsense", "rules: 5", Books.book("{id: a, owner: me, pattern: unheard-of}"))) {
            assertThrows(InvalidDocument.class, () -> RuleBook.parseAccepted("b", book), book);
        }
    }

    private static void assertRefused(String why, String book) {
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> RuleBook.parse("b", book));
        assertTrue(refused.getMessage().contains(why), refused::getMessage);
    }

    private static List<String> texts(RuleBook book) {
        return book.warnings.stream().map(Object::toString).collect(Collectors.toList());
    }
}
