package dev.vigia.fraud.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "tx.amount = 5 @ line 1, column 11: `=` alone is not known. Write == to compare.",
                "tx.location == \u201cDELHI\u201d @ column 16: `\u201c` is not a quotation mark here. Write \" or '.",
                "tx.amount > 1,000,000 @ column 13: a number is written without separators: `1,000,000`",
                "tx.amount > 1_000_000 @ Write only the digits of `1_000_000`",
                "tx.amount > 1000 AND tx.hour < 6 @ column 18: `AND` is not known. Write &&.",
                "tx.amount > 1000 or tx.hour < 6 @ `or` is not known. Write ||.",
                "NOT tx.amount > 1000 @ `NOT` is not known. Write !",
                "int(tx.amount) in [100,200,300] and tx.hour < 6 @ column 33: `and` is not known. Write &&.",
                "tx.amount BETWEEN 1 AND 2 @ `BETWEEN` is not known. Write two comparisons",
                "tx.location LIKE 'X' @ `LIKE` is not known",
                "tx.location in ('A', 'B') @ square brackets",
                "tx.amount <> 5 @ Write !=",
                "tx.amount > 5 & tx.hour < 6 @ Write &&",
                "tx.amount > @ ends too early",
                "(tx.amount > 5 @ ends too early",
                "tx.amount > 5 tx.hour @ cannot be read from `tx.hour` on",
                "tx.location == 'A @ cannot be read from",
                "tx.dayOfWeek in ['SUNDAY'] @ `in` cannot find a whole number in a list of texts. tx.dayOfWeek is from 1",
                "count('24h') > 5 @ `count` is a function of history. Write history.count(\"30d\").",
                "tx.amount > 5 && .max('10m') > 5 @ `max` is a function of history. Write history.max(\"30d\").",
                ".contains('A') @ `contains` does not work on a text",
                "history.lastSeen > 240 @ Write history.lastSeen(\"30d\").",
                "history.count('24h', tx.amount) >= 2 @ `history.count` takes one thing",
                "history.sum('24h', 'counterparty') > 10 @ cannot count those of one counterparty",
                "counterparty.count('1h') > 100 @ `counterparty.count` is not known. Known: peer.z, tx.ageBand",
                "tx.amount % 1000 == 0 @ Write int(...) around what has decimals",
                "tx.amount == 500 @ cannot compare a number with decimals and a whole number. Write both alike",
                "tx.age >= 65 @ Use tx.ageBand.",
                "tx.currency == 'USD' @ the source's one currency",
                "tx.gender == 'F' @ gender is never an input of a rule",
                "has(tx.balance) @ INCONCLUSIVE by itself",
                "['a'].exists(x, x == 'a') @ a condition has no loops",
                "history.stddev('30d') > 3 @ column 1: `history.stddev` is not known. Known: history.count,",
                "history.last('24h').amount > 3 @ `history.last` is not known",
                "history.count('1w') > 5 @ write \"7d\"",
                "history.count('PT10M') > 5 @ write \"10m\"",
                "history.count('1mo') > 5 @ write \"30d\"",
                "history.count('0m') > 5 @ \"0m\" is none.",
                "tx.location + 5 == 'x' @ `+` does not work on a text and a whole number",
                "tx.location.matches('(') @ is not a regular expression",
                "tx.location.matches(tx.counterparty) @ takes its regular expression in quotes"
            })
    void refusal_saysWhereAndWhatToWriteInstead(String text, String advice) {
        String problem = problem(text.indexOf('\u201c') >= 0 || text.endsWith("'A") ? text : text.replace('\'', '"'));
        assertTrue(problem.contains(advice), problem);
        assertTrue(problem.startsWith("The condition, line 1, column "), problem);
        for (String jargon : List.of("NUM_INT", "<EOF>", "expecting", "token", "overload", "_%_", "@in", "container")) {
            assertFalse(problem.contains(jargon), problem);
        }
    }

    @Test
    void costlyConditions_areRefused() {
        String windows = IntStream.range(0, 51)
                .mapToObj(number -> "history.sum(\"" + (number + 1) + "s\") > 1.0")
                .collect(Collectors.joining(" && "));
        assertTrue(problem(windows).contains("at most 50 windows"));
        assertTrue(problem("{true: [" + windows.replace(" && ", ", ") + "]}[true][0]")
                .contains("at most 50 windows"));
        assertTrue(problem("tx.location.matches(\"((a{1000}){1000}){1000}\")").contains("1000 characters together"));
        assertTrue(
                problem("tx.location.matches(\"" + "(a|b)*".repeat(200) + "\")").contains("characters together"));
        assertTrue(problem("tx.amount > 5 && tx.location != \"" + "x".repeat(80_000) + "\"")
                .contains("at most 20000 can be judged"));
    }

    @Test
    void deepConditions_areRefusedAtOnce() {
        for (String deep : List.of(
                "(".repeat(9_000) + "true" + ")".repeat(9_000),
                "!".repeat(9_001) + "true",
                "tx.hour" + " + 1".repeat(4_000) + " > 2",
                "tx.hour > 2 ? true : ".repeat(900) + "false",
                "-".repeat(9_001) + "1 > 2",
                "[".repeat(9_000) + "]".repeat(9_000) + " == []",
                "[1]" + "[0]".repeat(4_000) + " == 1",
                "tx" + ".a".repeat(9_000) + " == 1")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readOrRefused(deep), deep.substring(0, 20));
        }
    }

    @Test
    void longListsAndRegularExpressions_areJudgedAtOnce() throws Exception {
        String merchants = IntStream.range(0, 1_000)
                .mapToObj(number -> "\"MERCHANT" + number + "\"")
                .collect(Collectors.joining(", "));
        Condition many = Condition.of("tx.counterparty in [" + merchants + "]");
        Condition greedy = Condition.of("tx.counterparty.matches(\"(a+)+$\")");
        Transaction.Draft payment = Payments.draft("p", "12:00", "5");
        payment.counterparty = "a".repeat(1_000) + "b";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (Condition condition : List.of(many, greedy)) {
                assertEquals(Outcome.CLEAR, condition.judge(new History(), payment.finished(), Baselines.NONE).outcome);
            }
        });
    }

    /** Accepts a condition or its refusal: the parser takes repeated signs together, so some texts are not deep. */
    private static void readOrRefused(String text) {
        try {
            Condition.of(text);
        } catch (InvalidCondition deep) {
            assertFalse(deep.problems().isEmpty());
        }
    }

    private static String problem(String text) {
        return assertThrows(InvalidCondition.class, () -> Condition.of(text), () -> Places.shortened(text))
                .getMessage();
    }
}
