package dev.vigia.fraud.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "tx.dayOfWeek == 0 @ column 1: `tx.dayOfWeek == 0` never holds: tx.dayOfWeek is from 1 (Monday) to 7",
                "tx.hour > 23 @ tx.hour is from 0 to 23",
                "tx.amount < 0 @ zero or more",
                "tx.amount > 1e300 @ at most sixteen digits",
                "tx.ageBand in ['65-74'] @ one of 0-17, 18-24, 25-34, 35-44, 45-59, 60-74, 75+",
                "tx.ageBand == '60+' @ one of 0-17",
                "tx.counterparty == '' @ never empty",
                "tx.metro == 'Pune' @ in capital letters",
                "history.count('24h') >= 2500 @ at most 1000",
                "history.distinct('24h') > 1000 @ at most 1000",
                "history.lastSeen('24h') > 24 @ no more than the window",
                "history.mean('7d') < 0 @ zero or more",
                "labels.share('7d') > 1 @ a share from 0 to 1",
                "history.count('1h') * 2 > 5000 @ whatever a payment is",
                "tx.amount > 5 && history.count('24h') >= 2500 @ column 18: `history.count",
                "tx.hour >= 22 && tx.hour < 6 @ no tx.hour is both. To allow one or the other write ||",
                "tx.amount > 10 && (tx.location == 'A' && tx.amount < 5) @ no tx.amount is both",
                "tx.hour > 5 && tx.hour < 6 @ no tx.hour is both",
                "tx.location == 'A' && tx.location == 'B' @ no tx.location is both. To allow one or the other write ||",
                "tx.counterparty == ' X' @ without blanks at its ends",
                "tx.metro.startsWith('Pun') @ never holds: tx.metro is in capital letters",
                "0.0 / 0.0 > 1.0 @ divides by zero and never has a value",
                "!(tx.amount / 0 > 1) @ divides by zero",
                "1 > 2 @ both sides are fixed",
                "false @ the condition never holds",
                "tx.dayOfWeek in [] @ never holds",
                "tx.hour < 6 ? tx.hour > 23 : tx.amount < 0 @ never holds"
            })
    void conditionThatNoPaymentCanMeet_saysWhy(String text, String why) throws Exception {
        Condition condition = Condition.of(text.replace('\'', '"'));
        assertTrue(condition.whyNever.toString().contains(why), condition.whyNever::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "tx.ageBand in ['65-74', '75+'] && tx.amount > 25000 @ never holds for \"65-74\"",
                "tx.dayOfWeek == 0 || tx.dayOfWeek == 6 @ never holds",
                "tx.amount >= 0 && tx.hour < 6 @ `tx.amount >= 0` always holds",
                "true @ the condition holds for every payment",
                "tx.hour < 24 @ the condition holds for every payment",
                "tx.location != 'A' || tx.location != 'B' @ always holds: any tx.location is one of both",
                "!tx.metro.contains('Pune') && tx.amount > 5 @ `tx.metro.contains(\"Pune\")` never holds",
                "tx.hour < 22 || tx.hour >= 6 @ always holds: any tx.hour is one of both. To demand both write &&",
                "history.count('1h') / history.count('30d') > 0.5 @ write `double(history.count(\"1h\")) / history.count(\"30d\")`",
                "history.count('1h') > 3 * history.count('30d') / 720 @ 7 / 10 is 0"
            })
    void partThatIsHardlyMeant_isWarnedOf(String text, String warning) throws Exception {
        Condition condition = Condition.of(text.replace('\'', '"'));
        assertEquals(List.of(), condition.whyNever);
        assertTrue(condition.warnings.toString().contains(warning), condition.warnings::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tx.location in ['DUBAI','LAGOS'] && tx.amount >= 5000",
                "history.count('30d') >= 3 && tx.amount > 5 * history.mean('30d')",
                "tx.amount / history.mean('30d') > 5",
                "(tx.dayOfWeek == 6 || tx.dayOfWeek == 7) && (tx.hour >= 22 || tx.hour < 6)",
                "history.sum('24h') + tx.amount >= 250000",
                "history.lastSeen('30d') > 240 && tx.amount > 10000",
                "!(tx.counterparty in ['PAYROLL','RENT']) && tx.amount > 50000",
                "int(tx.amount) % 1000 == 0 && tx.amount >= 10000",
                "history.count('1h') > 2.0",
                "history.count('90d') == 1000",
                "tx.amount / (tx.balance + tx.amount) > 0.9",
                "tx.balance < 0",
                "tx.location.startsWith('NEW ') || tx.location.matches('(?i).*delhi.*')",
                "peer.z > 4.0 && tx.amount > 10000",
                "tx.amount > (tx.hour < 6 ? 10000 : 50000)",
                "double(history.count('1h')) / history.count('30d') > 0.5",
                "tx.amount == 459.03",
                "tx.hour >= 6 && tx.hour < 22",
                "tx.hour != 3",
                "tx.location == 'mumbai'",
                "tx.location.contains('mumbai') || tx.metro.endsWith('MR') || tx.ageBand.startsWith('7')",
                "tx.location == 'A' || tx.location == 'B'",
                "tx.location != 'A' && tx.location != 'B'",
                "tx.location == 'A' && tx.counterparty == 'B'",
                "tx.metro == 'MMR' || tx.metro == 'NCR'",
                "-tx.amount < -5000"
            })
    void soundCondition_hasNothingToSay(String text) throws Exception {
        Condition condition = Condition.of(text.replace('\'', '"'));
        assertEquals(List.of(), condition.whyNever);
        assertEquals(List.of(), condition.warnings);
    }

    @Test
    void places_countLinesOfTheCondition() throws Exception {
        Condition condition = Condition.of("tx.amount > 5 &&\n  tx.hour > 30");
        assertTrue(
                condition.whyNever.get(0).startsWith("The condition, line 2, column 3: `tx.hour > 30`"),
                condition.whyNever::toString);
    }
}
