package dev.vigia.fraud.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.patterns.velocity.VelocityCount;
import dev.vigia.transactions.documents.InvalidDocument;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    @Test
    void shippedBook_reads() {
        RuleBook book = RuleBook.shipped();
        assertEquals("default", book.name);
        assertEquals(20, book.rules.size());
        assertEquals(Duration.ofDays(30).plusHours(27), book.memory);
        assertEquals(13, book.rules.stream().filter(Rule::alerts).count());
        VelocityCount first = (VelocityCount) book.rules.get(0).pattern;
        assertEquals(
                List.of("account-takeover", "cash-out", "structuring", "ring"),
                book.typologies.stream().map(typology -> typology.id).collect(Collectors.toList()));
        assertEquals(
                List.of("card-testing", "duplicate-payment", "peer-outlier"),
                book.rules.stream()
                        .filter(book::alertsByItself)
                        .map(rule -> rule.id)
                        .collect(Collectors.toList()));
        assertEquals(6, first.limit);
        assertEquals(Duration.ofMinutes(10), first.window);
    }

    @Test
    void leastRule_takesTheUsualValues() {
        Rule rule = RuleBook.parse("b", Books.book("{id: r, pattern: velocity-count, owner: me}"))
                .rules
                .get(0);
        assertEquals(1, rule.version);
        assertEquals(Severity.MEDIUM, rule.severity);
        assertEquals(0, rule.weight);
        assertEquals(Duration.ofDays(1), rule.cooldown);
        assertEquals(Status.ACTIVE, rule.status);
        assertFalse(rule.alerts());
    }

    @Test
    void typology_hasTheSeverityOfItsScore() {
        Typology typology = Books.typology(
                        "{id: t, owner: me, rules: {a: 40, b: 60}, severity: {LOW: 40, CRITICAL: 100}}",
                        Books.velocity("a", ""),
                        Books.velocity("b", ""))
                .typologies
                .get(0);
        assertEquals(null, typology.severityOf(39));
        assertEquals(Severity.LOW, typology.severityOf(40));
        assertEquals(Severity.LOW, typology.severityOf(99));
        assertEquals(Severity.CRITICAL, typology.severityOf(100));
        assertEquals(40, typology.threshold());
        assertEquals(Duration.ofDays(1), typology.window);
        assertTrue(typology.alerts());
    }

    @Test
    void ruleThatSaysSomethingElseUnderItsVersion_contradictsWhatItWas() {
        RuleBook before = Books.of(Books.velocity("a", ""), Books.velocity("b", ""));
        assertEquals(List.of(), before.contradictions(before));
        assertEquals(
                List.of(
                        "\"a\" is not what its version 1 was: it differs in cooldown, parameters.window, severity and 1 more."
                                + " Give it another version, for example 2.",
                        "\"b\" is not what its version 1 was: it differs in status. Give it another version, for example 2."),
                Books.of(
                                Books.velocity("a", "weight: 50, severity: HIGH, cooldown: PT1H")
                                        .replace("PT10M", "PT11M"),
                                Books.velocity("b", "status: shadow"))
                        .contradictions(before));
        assertEquals(
                List.of(),
                Books.of(
                                Books.velocity("a", "version: 2, status: shadow"),
                                Books.velocity("c", "weight: 90"),
                                Books.velocity("b", "status: 'off'"))
                        .contradictions(before));
        assertEquals(
                List.of(
                        "\"a\" is not what its version 1 was: it differs in condition, parameters.limit, parameters.window and 1"
                                + " more. Give it another version, for example 2."),
                Books.of("{id: a, owner: me, weight: 40, condition: tx.amount > 5}")
                        .contradictions(before));
    }

    @Test
    void ruleThatIsWrittenInAnotherWay_orChangesItsOwner_saysTheSame() {
        RuleBook before = Books.of("{id: a, owner: me, pattern: unusual-hour, weight: 40}");
        RuleBook after = Books.of("{pattern: unusual-hour, parameters: {until: '06:00', least: 10000.00, usual: 0.20,"
                + " window: PT720H}, id: a, weight: 40, cooldown: PT24H, severity: medium, owner: you, version: 1}");
        assertEquals(List.of(), after.contradictions(before));
    }

    @Test
    void typologyThatChangesUnderItsVersion_contradictsWhatItWas() {
        String typology = "{id: t, owner: me, rules: {a: 40}, severity: {LOW: 40}}";
        RuleBook before = Books.typology(typology, Books.velocity("a", ""));
        assertEquals(
                List.of(
                        "\"t\" is not what its version 1 was: it differs in rules.a, severity.HIGH. Give it another version,"
                                + " for example 2."),
                Books.typology(
                                typology.replace("a: 40", "a: 90").replace("LOW: 40", "LOW: 40, HIGH: 80"),
                                Books.velocity("a", ""))
                        .contradictions(before));
    }

    @Test
    void typologies_bringTheirWindowsIntoTheMemory() {
        RuleBook book = Books.typology(
                "{id: t, owner: me, rules: {a: 40}, severity: {LOW: 40}, window: P20D}", Books.velocity("a", ""));
        assertEquals(Duration.ofDays(20), book.memory);
    }

    @Test
    void brokenTypologies_areRefusedWithEveryProblemAndItsPlace() {
        String broken = Books.book(Books.velocity("a", ""), Books.velocity("b", "status: shadow"))
                + String.join(
                        "\n",
                        "typologies:",
                        "- {id: a, owner: me, rules: {a: 40}, severity: {LOW: 40}}",
                        "- {id: t, owner: me, rules: {c: 400}, severity: {LOW: 40, HIGH: 30, DIRE: 9}}",
                        "- {id: u, rules: {a: 40, b: 60}, severity: {HIGH: 80}, window: P900D}",
                        "- {id: v, owner: me}");
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> RuleBook.parse("b", broken));
        String problems = refused.getMessage();
        for (String part : List.of(
                "\"a\" is in the book twice",
                "No rule of this book is called \"c\"",
                "`c` is 400",
                "`HIGH` begins at a score of 30",
                "`DIRE` is not known here",
                "`owner` is missing",
                "no rule may look back further",
                "add up to 40, and it alerts from 80 on",
                "`rules` must name at least one rule",
                "`severity` must say from which score on")) {
            assertTrue(problems.contains(part), () -> part + " is not in " + problems);
        }
    }

    @Test
    void ruleOfItsOwnCondition_bringsItsWindowIntoTheMemory() {
        RuleBook book = Books.of(
                "{id: mine, owner: me, condition: 'tx.amount > 5 * history.mean(\"20d\")', weight: 10, cooldown: PT1H}");
        assertEquals(Duration.ofDays(20), book.rules.get(0).pattern.reach());
        assertEquals(Duration.ofDays(20), book.memory);
    }

    @Test
    void brokenConditions_areRefusedWithTheRestOfTheBook() {
        String broken = Books.book(
                "{id: a, owner: me, condition: tx.amout > 5 && tx.gender == 'F'}",
                "{id: b, owner: me, condition: 'history.sum(\"900d\") > 1.0'}",
                "{id: c, condition: tx.amount > 5, pattern: velocity-count, parameters: {limit: 3}}");
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> RuleBook.parse("b", broken));
        String problems = refused.getMessage();
        for (String part : List.of(
                "b:3:",
                "gender is never an input",
                "no rule may look back further",
                "this one has both",
                "`parameters` is not known here",
                "`owner` is missing")) {
            assertTrue(problems.contains(part), () -> part + " is not in " + problems);
        }
    }

    @Test
    void halfLifeTooShortForItsWindow_isRefused() {
        InvalidDocument refused = assertThrows(
                InvalidDocument.class,
                () -> RuleBook.parse("b", Books.rule("own-profile", "half-life: PT1M, window: P30D")));
        assertTrue(refused.getMessage().contains("`half-life` is too short"), refused::getMessage);
    }

    @Test
    void rulesThatAreOff_areNotThere() {
        RuleBook book = RuleBook.parse(
                "b", Books.book(Books.velocity("a", "status: off"), Books.velocity("b", "status: shadow")));
        assertEquals(1, book.rules.size());
        assertFalse(book.rules.get(0).alerts());
    }

    @Test
    void brokenBook_isRefusedWithEveryProblemAndItsPlace() {
        String broken = String.join(
                "\n",
                "book: b",
                "rules:",
                "  - id: One",
                "    pattern: velocity-count",
                "    parameters: {limit: many, windw: PT1M}",
                "    owner: me",
                "  - id: two",
                "    pattern: velocty",
                "    weight: 101",
                "    severity: SEVERE",
                "    cooldown: 1 day",
                "    owner: me",
                "  - id: two",
                "    version: 0",
                "    pattern: velocity-count",
                "    parameters: {window: P93D}",
                "    cooldown: P93D",
                "    status: on",
                "    gender: F",
                "  - just a text",
                "surprise: 1");
        assertEquals(
                List.of(
                        "3:9", "5:25", "5:31", "8:14", "9:13", "10:15", "11:15", "13:5", "13:9", "14:14", "16:17",
                        "17:15", "18:13", "19:5", "20:5", "21:1"),
                refused(broken).problems.stream()
                        .map(problem -> problem.line + ":" + problem.column)
                        .collect(Collectors.toList()));
        assertTrue(refused(broken).getMessage().startsWith("b.yaml:3:9: `id` takes small letters"));
    }

    @Test
    void parametersThatMakeNoSense_areRefused() {
        assertProblem("more than `small`", "card-testing", "small: 10000, large: 10000");
        assertProblem("more than `from`", "structuring-band", "from: 50000, below: 50000");
        assertProblem("from 0 to 1", "balance-drain", "share: 1.5");
        assertProblem("from 0 to 1", "balance-drain", "share: .nan");
        assertProblem("from 0 to 1", "balance-drain", "share: NaN");
        assertProblem("must differ", "unusual-hour", "from: \"06:00\"");
        assertProblem("time of day", "unusual-hour", "from: \"24:00\"");
        assertProblem("ISO-8601", "velocity-count", "window: PT0S");
        assertProblem("ISO-8601", "velocity-count", "window: PT-1M");
        assertProblem("ISO-8601", "velocity-count", "window: PT9999999999999H");
        assertProblem("ISO-8601", "velocity-count", "window: PT0.0000001S");
        assertProblem("2 or more", "velocity-count", "limit: 1");
        assertProblem("at most two decimals", "velocity-amount", "limit: 0.001");
        assertProblem("at most two decimals", "velocity-amount", "limit: -1");
        assertProblem("single value", "velocity-count", "limit: [1]");
        assertProblem("not known here", "velocity-count", "gender: F");
    }

    @Test
    void limitThatNoHistoryCanReach_isRefused() {
        assertProblem("holds 1000", "velocity-count", "limit: 1001");
        assertProblem("holds 1000", "velocity-count", "limit: 2147483647");
        assertProblem("holds 1000", "unusual-hour", "enough: 1001");
        RuleBook.parse("b", Books.rule("velocity-count", "limit: 1000"));
    }

    @Test
    void amountWithAnEndlessExponent_isRefusedAtOnce() {
        for (String amount :
                new String[] {"1e500000000", "1e999999999", "1e2147483647", "111e2147483645", "1e99999999999"}) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertProblem("two decimals", "velocity-amount", "limit: " + amount));
        }
    }

    @Test
    void textThatIsNoBook_isRefused() {
        for (String text : new String[] {"", "17", "book: b", "book: b\nrules: 1", "- a", "a: &x [*x]", "\ud800"}) {
            refused(text);
        }
        assertEquals(
                1, refused("book: b\nrules:\n- {id: a, owner: me}").problems.size());
        assertEquals(
                1,
                refused("book: b\nrules:\n- {pattern: velocity-count, owner: me}")
                        .problems
                        .size());
    }

    @Test
    void places_areThoseOfTheText() {
        InvalidDocument refused = refused("book: b\nrules:\n- {id: a, owner: me, pattern: velocity-count, weight: x}");
        assertEquals("b.yaml:3:55: `weight` is \"x\". Write a whole number of 0 or more.", refused.getMessage());
    }

    private static void assertProblem(String expected, String pattern, String parameters) {
        List<String> problems = refused(Books.rule(pattern, parameters)).problems.stream()
                .map(problem -> problem.message)
                .collect(Collectors.toList());
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains(expected), problems.get(0));
    }

    private static InvalidDocument refused(String yaml) {
        return assertThrows(InvalidDocument.class, () -> RuleBook.parse("b.yaml", yaml), yaml);
    }
}
